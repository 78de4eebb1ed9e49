import { dateFix } from '../../../src/validation/fixes/dateFix';
import { numberFix } from '../../../src/validation/fixes/numberFix';
import { STATUS } from '../../../src/fields/task/taskStatus';
import { contradicts } from '../../../src/validation/typed/contradicts';
import { replaceLookAlikes } from '../../../src/validation/typed/lookAlikes';
import { isEditOf, isOwnWord } from '../../../src/validation/typed/ownWords';
import { isFraction } from '../../../src/validation/typed/percent';
import { figuresOf, typedPercent, validFigures } from '../../../src/validation/typed/figures';
import type { TargetSubject } from '../../../src/validation/engine/subjects';
import { saysNothing } from '../../../src/validation/typed/saysNothing';
import { spaced } from '../../../src/validation/typed/spacing';
import { intendedStatus } from '../../../src/validation/typed/statusSynonyms';
import { toSerial } from '../../../src/text/calendar';
import { workbookText } from '../../../src/messages/workbookText';
import type { CellScalar } from '../../../src/workbook/spec';

const { done, inProgress, notStarted, notArisen } = STATUS;

test.each([
  ['Chưa thực hiện', done, true],
  ['Vẫn đang triển khai', done, true],
  ['Đã ban hành, chưa quyết toán', done, false],
  ['Đã hoàn thành', inProgress, true],
  ['ĐÃ XONG 100%', notStarted, true],
  ['Đã hoàn thành dự thảo', inProgress, false],
  ['Đang thực hiện', inProgress, false],
  ['Đang thực hiện', notStarted, true],
  ['Đã triển khai', notArisen, true],
  ['Đang thực hiện theo kế hoạch', notStarted, false],
  ['', notStarted, false],
  // Under way is what the status says, too.
  ['Đang làm', inProgress, false],
  ['Chưa xong', done, true],
  ['Chưa có kinh phí', done, false],
  ['Chưa thực hiện', inProgress, false],
])('“%s” beside %s contradicts: %s', (note, status, expected) =>
  expect(contradicts(note, status)).toBe(expected),
);

test.each([
  [0.5, inProgress, true],
  [0.01, done, true],
  [1, done, true],
  [1, inProgress, false],
  [0, notStarted, false],
  [1.5, inProgress, false],
  [-0.5, inProgress, false],
  [50, inProgress, false],
  ['0,5', inProgress, false],
  ['0.5', inProgress, false],
  [null, done, false],
] as [CellScalar, string, boolean][])('%j of a task %s is a fraction: %s', (percent, status, expected) =>
  expect(isFraction({ status, value: (key) => (key === 'percent' ? percent : 77) })).toBe(expected),
);

test.each([
  ['.', true],
  ['- Không', true],
  ['NT', true],
  ['không có gì.', true],
  ['-Do thiếu kinh phí', false],
  ['Không có kinh phí', false],
])('“%s” says nothing: %s', (text, expected) => expect(saysNothing(text)).toBe(expected));

test('letters of other alphabets, spaces and lines', () => {
  expect(replaceLookAlikes('Ðã ðề nghị Ɖà Nẵng, Đắk Lắk')).toBe('Đã đề nghị Đà Nẵng, Đắk Lắk');
  expect(spaced('  a \t b \r\n  c\rd\u00a0 e  \n')).toBe('a b\nc\nd e');
});

test.each([
  ['X', true],
  ['Ko.', true],
  ['Chưa', true],
  ['', true],
  ['100', false],
])('“%s” says nothing by itself: %s', (text, expected) => expect(saysNothing(text)).toBe(expected));

test.each([
  ['HT', done],
  ['Hoàn thành .', done],
  ['xong', done],
  ['Hoàn thành 100%', done],
  ['Hoàn thành ( 100 % )', done],
  ['Hoàn thành 100 %', done],
  ['đang làm', inProgress],
  ['Đang TH', inProgress],
  ['đang tiến hành', inProgress],
  ['Đang triển khai thực hiện', inProgress],
  ['chưa làm', notStarted],
  ['chưa tiến hành', notStarted],
  ['Chưa bắt đầu', notStarted],
  ['Chưa triển khai;', notStarted],
  ['không PS', notArisen],
])('the short form “%s” means %s', (text, status) => expect(intendedStatus(text)).toBe(status));

test.each([
  ['HOÀN  THÀNH', done],
  ['hoan thanh', done],
  ['Đã xong', done],
  ['đang triển khai', inProgress],
  ['chua phat sinh', notArisen],
  ['xong một phần', null],
  ['', null],
])('“%s” means %s', (text, status) => expect(intendedStatus(text)).toBe(status));

test('words of our own, and texts that were edited', () => {
  expect(isOwnWord(workbookText('role.lead').toUpperCase())).toBe(true);
  expect(isOwnWord('Đã gửi hồ sơ cho Sở Tư pháp')).toBe(false);
  expect(isEditOf('Ban hành kế hoạch CCHC', 'Ban hành kế hoạch')).toBe(true);
  expect(isEditOf('Ban hành quyết định', 'BAN HÀNH kế hoạch')).toBe(true);
  expect(isEditOf('Gửi quyết định rồi', 'Ban hành quyết')).toBe(false);
});

test.each([
  ['15/3/2024', '2024-03-15', true],
  [' 15/3/2024 08:30 ', '2024-03-15', true],
  ['15/3/2024 8:30:05 SA', '2024-03-15', true],
  ['15/3', '2024-03-15', false],
  ['01/01/2023', '2023-01-01', true],
  ['31/12/2025', '2025-12-31', true],
])('%s is %s, for sure: %s', (text, day, safe) =>
  expect(dateFix(text, 2024)).toEqual({ after: toSerial(day), safe }),
);
test.each(['31/12/2022', '1/1/2026', '31/2/2024', 'hôm qua', '', 45000, null] as CellScalar[])(
  'no date of the plan: %j',
  (value) => expect(dateFix(value, 2024)).toBeNull(),
);

test.each([
  ['1.234', 1234, true],
  ['1,5', 1.5, true],
  ['1,234', 1.234, false],
  ['-5', null, null],
  ['năm', null, null],
  [5, null, null],
] as [CellScalar, number | null, boolean | null][])(
  '%j is the number %j, for sure: %j',
  (typed, after, safe) =>
    expect(numberFix(typed, (value) => value >= 0)).toEqual(after === null ? null : { after, safe }),
);

describe('figures of a target', () => {
  const subject = (
    numerator: CellScalar,
    denominator: CellScalar = 200,
    { counted = true, format = null as string | null, hasCell = true } = {},
  ): TargetSubject =>
    ({
      target: { counted, unit: '%' },
      value: (key: string) => (key === 'numerator' ? numerator : denominator),
      cell: (key: string) => (hasCell ? { numberFormat: key === 'numerator' ? format : null } : null),
    }) as unknown as TargetSubject;

  test.each([
    ['95%', {}, true],
    ['95', {}, false],
    ['năm', {}, false],
    [0.95, {}, true],
    [0, {}, false],
    [1, {}, false],
    [-0.5, {}, false],
    // A score may well be below one.
    [0.95, { counted: false }, false],
    [0.95, { counted: false, format: '0.0%' }, true],
    [95, { format: '0%' }, true],
    [95, { format: '0.0' }, false],
    [95, { hasCell: false }, false],
    [null, { format: '0%' }, false],
    [true, { format: '0%' }, false],
  ] as [CellScalar, object, boolean][])('%j %j is a percentage: %s', (numerator, more, expected) => {
    expect(typedPercent(subject(numerator, 200, more), 'numerator')).toBe(expected);
  });

  test('are numbers, or none', () => {
    expect(figuresOf(subject('12', 200))).toEqual({ numerator: null, denominator: 200 });
    expect(figuresOf(subject(0, null))).toEqual({ numerator: 0, denominator: null });
  });

  test.each([
    [150, 200, {}, true],
    [null, 200, {}, false],
    [150, null, {}, false],
    [150, '200', {}, false],
    ['150', 200, {}, false],
    [0.5, 200, {}, false],
    [150, 200, { format: '0%' }, false],
    // More than all, a negative, parts of what is counted.
    [201, 200, {}, false],
    [-1, 200, {}, false],
    [1.5, 200, {}, false],
    [1.5, 200, { counted: false }, true],
  ] as [CellScalar, CellScalar, object, boolean][])(
    '%j of %j %j are valid: %s',
    (numerator, denominator, more, expected) => {
      const figures = validFigures(subject(numerator, denominator, more));
      expect(figures).toEqual(expected ? { numerator, denominator } : null);
    },
  );
});
