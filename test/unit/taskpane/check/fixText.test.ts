import { vietnamese } from '../../../../src/messages/vietnamese';
import { fixTexts } from '../../../../src/taskpane/check/fixText';
import type { TypedAs } from '../../../../src/fields/entryKinds';
import type { Fix } from '../../../../src/validation/engine/finding';

const fix = (before: Fix['before'], after: Fix['after'], rest: Partial<Fix> = {}): Fix => ({
  sheet: 'Nhiệm vụ',
  cell: 'M8',
  before,
  beforeFormula: null,
  after,
  afterFormula: null,
  safe: true,
  ...rest,
});

/** 45579 is 14 October 2024. */
test.each<[string, Fix, TypedAs | null, string, string]>([
  ['a date typed as text', fix('14/10/2024', 45579), 'date', '“14/10/2024” (chữ)', '14/10/2024 (ngày)'],
  ['a number typed as text', fix('1.234', 1234), 'number', '“1.234” (chữ)', '1.234 (số)'],
  ['a share of one', fix(0.5, 50), 'percent', '0,5', '50'],
  [
    'a space that does not break',
    fix('Chờ\u00a0ý kiến', 'Chờ ý kiến'),
    'text',
    '“Chờ\u00a0ý kiến”',
    '“Chờ ý kiến” (chỉ khác khoảng trắng hoặc ký tự không nhìn thấy)',
  ],
  ['another word', fix('hoàn thàn', 'Hoàn thành'), 'text', '“hoàn thàn”', '“Hoàn thành”'],
  ['a cell that is emptied', fix('x', null), 'text', '“x”', '(trống)'],
  [
    'a formula that was overwritten',
    fix(1, 'Đúng hạn', { afterFormula: 'IF(A1="","",1)' }),
    null,
    '1',
    '=IF(A1="","",1)',
  ],
])('%s', (_what, change, kind, before, after) => {
  expect(fixTexts(change, kind, vietnamese, 'vi')).toEqual({ before, after });
});
