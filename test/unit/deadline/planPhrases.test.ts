import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDeadline } from '../../../src/deadline/parseDeadline';
import type { DeadlineKind } from '../../../src/deadline/kinds';

type Expected = [
  phrase: string,
  kind: DeadlineKind,
  start: string | null,
  due: string | null,
  condition?: string,
];

/**
 * Every distinct "Thời gian" cell in the appendix of 213/KH-UBND, as printed, with its meaning according to DESIGN's
 * table.
 */
const CELLS: Expected[] = [
  ['Năm 2024', 'period', '2024-01-01', '2024-12-31'],
  ['Khi có phát sinh', 'on-event', null, null],
  ['Trước 10/2/2 024', 'date', null, '2024-02-09'],
  ['Tháng 2/2024', 'period', '2024-02-01', '2024-02-29'],
  ['Theo Kế hoạch riêng', 'external-plan', null, null],
  ['Thường xuyên', 'ongoing', null, null],
  ['Quý IV năm 2024', 'period', '2024-10-01', '2024-12-31'],
  ['Tháng 12 năm 2024', 'period', '2024-12-01', '2024-12-31'],
  ['Tháng 4 năm 2024', 'period', '2024-04-01', '2024-04-30'],
  ['Giai đoạn 2024- 2025', 'period', '2024-01-01', '2025-12-31'],
  ['Quý III, IV năm 2024', 'period', '2024-07-01', '2024-12-31'],
  ['Tháng 11/2024', 'period', '2024-11-01', '2024-11-30'],
  ['Tháng 12/2024', 'period', '2024-12-01', '2024-12-31'],
  ['Tháng 01/2024', 'period', '2024-01-01', '2024-01-31'],
  ['Thường xuyên hàng năm', 'ongoing', null, null],
  ['Tháng 10/ 2024', 'period', '2024-10-01', '2024-10-31'],
  ['Tháng 1/2024', 'period', '2024-01-01', '2024-01-31'],
  ['Tháng 02/2024 (Gửi KH về Sở Nội vụ)', 'period', '2024-02-01', '2024-02-29', 'Gửi KH về Sở Nội vụ'],
  ['Tháng 01/2024 (Gửi KH về Sở Nội vụ)', 'period', '2024-01-01', '2024-01-31', 'Gửi KH về Sở Nội vụ'],
  [
    'Tháng 03/2024 (Gửi Đăng ký về Sở Nội vụ)',
    'period',
    '2024-03-01',
    '2024-03-31',
    'Gửi Đăng ký về Sở Nội vụ',
  ],
  ['Tháng 03/2024', 'period', '2024-03-01', '2024-03-31'],
  ['Tháng 03/2024 (Gửi KH về Sở Nội vụ)', 'period', '2024-03-01', '2024-03-31', 'Gửi KH về Sở Nội vụ'],
  ['Quý I/2024', 'period', '2024-01-01', '2024-03-31'],
  [
    'Quý II/2024 (Sau khi BCĐ CCHC của CP công bố kết quả)',
    'period',
    '2024-04-01',
    '2024-06-30',
    'Sau khi BCĐ CCHC của CP công bố kết quả',
  ],
  ['Tháng 10/2024', 'period', '2024-10-01', '2024-10-31'],
];

/** Deadlines in the plan's body (IV.1.1, IV.1.4, III.3). */
const BODY: Expected[] = [
  ['xong trước ngày 15/01/2024', 'date', null, '2024-01-14'],
  ['Xong trước ngày 15/01/2024', 'date', null, '2024-01-14'],
  ['xong trước ngày 31/01/2024', 'date', null, '2024-01-30'],
  ['hoàn thành trước ngày 28/02/2024', 'date', null, '2024-02-27'],
  ['trong tháng 02/2024', 'period', '2024-02-01', '2024-02-29'],
];

test.each([...CELLS, ...BODY])('%s', (phrase, kind, start, due, condition = undefined) => {
  expect(parseDeadline(phrase, 2024)).toEqual({
    ...{ milestones: [], then: null, offset: null, remark: null },
    phrase,
    kind,
    start,
    due,
    condition: condition ?? null,
    repaired: phrase === 'Trước 10/2/2 024',
  });
});

test('the list above has every such cell of the printed appendix, and none that it lacks', () => {
  const text = readFileSync(join(__dirname, '../../fixtures/plan/213-KH-UBND.txt'), 'utf8').normalize('NFC');
  const lines = text.split('\n').map((line) => line.replace(/\|\s*$/, '').trim());
  const appendix = lines.slice(lines.indexOf('Thời gian'));
  // Short cells that begin like a deadline; "Theo quy định", "Theo dự toán …" are in the budget column.
  const times = appendix.filter(
    (line) =>
      line.length < 60 &&
      /^(năm|quý|tháng|trước|giai đoạn|thường xuyên|khi|sau|hàng|hằng|định kỳ|ngày|theo kế hoạch) ?/i.test(
        line,
      ) &&
      !/^\d|hoạt động|nhiệm vụ/i.test(line),
  );
  expect([...new Set(times)].sort()).toEqual(CELLS.map(([phrase]) => phrase).sort());
});
