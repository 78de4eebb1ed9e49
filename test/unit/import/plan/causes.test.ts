import { causeLine, findingCauses, remarkCauses, remarkLine } from '../../../../src/import/plan/causes';
import type { Unread } from '../../../../src/import/plan/importedPlan';
import type { PlanFinding } from '../../../../src/validation/plan/checkPlan';

const unread = (why: Unread['why'], text: string, row: number): Unread => ({
  place: { table: 'PL', row, column: why === 'nothingAsked' ? null : 'F', isSheet: true },
  text,
  why,
  values: {},
});
const causes = (...all: Unread[]) => remarkCauses(all, (why) => `import.why.${why}`, 'vi');
const lines = (...all: Unread[]) => causes(...all).map((cause) => causeLine(cause, 'vi'));
const WHY = 'không hiểu được thời hạn này; hãy ghi lại, ví dụ: Trước 15/6/2026, Quý II/2026';

test('fifty cells with the same words are one line with their number, where the first of them stands', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => unread('deadline', 'Theo KH', index + 2));
  const [first, ...others] = fifty;
  expect(lines(first!, unread('agency', 'Sở Trên Trời', 9), ...others)).toEqual([
    `'PL'!F2, 'PL'!F3, 'PL'!F4 và 47 chỗ khác: Theo KH: ${WHY}`,
    "'PL'!F9: Sở Trên Trời: danh mục cơ quan không có tên này",
  ]);
});

test('the same words in other letters are the same cause; other words, or other questions, are another', () => {
  expect(
    lines(
      unread('deadline', 'Theo KH', 2),
      unread('deadline', 'theo  kh', 3),
      unread('deadline', 'sớm nhất có thể', 4),
      unread('agency', 'Theo KH', 5),
    ),
  ).toEqual([
    `'PL'!F2, 'PL'!F3: Theo KH: ${WHY}`,
    `'PL'!F4: sớm nhất có thể: ${WHY}`,
    "'PL'!F5: Theo KH: danh mục cơ quan không có tên này",
  ]);
});

test('rows that ask nothing are one cause whatever they say; each place then has its words', () => {
  const long = 'Triển khai '.repeat(20).trim();
  const [cause, ...rest] = causes(
    unread('nothingAsked', 'Ghi chú', 2),
    unread('nothingAsked', long, 3),
    unread('nothingAsked', 'Nơi nhận', 4),
    unread('nothingAsked', 'Lưu', 5),
  );
  expect(rest).toEqual([]);
  expect(causeLine(cause!, 'vi')).toBe(
    `'PL'!2 (Ghi chú), 'PL'!3 (${long.slice(0, 59).trimEnd()}…), 'PL'!4 (Nơi nhận) và 1 chỗ khác: ` +
      'dòng này không có sản phẩm, cơ quan chủ trì và thời gian',
  );
  expect(cause!.remarks.map((remark) => remarkLine(cause!, remark))).toEqual([
    "'PL'!2: Ghi chú",
    `'PL'!3: ${long}`,
    "'PL'!4: Nơi nhận",
    "'PL'!5: Lưu",
  ]);
});

test('nothing is lost: every place is under exactly one cause', () => {
  const all = [
    unread('deadline', 'a', 1),
    unread('deadline', 'b', 2),
    unread('nothingAsked', 'c', 3),
    unread('deadline', 'A', 4),
    unread('nothingAsked', 'd', 5),
  ];
  const rows = causes(...all).flatMap(({ remarks }) => remarks.map(({ place }) => place));
  expect(rows.sort()).toEqual(["'PL'!3", "'PL'!5", "'PL'!F1", "'PL'!F2", "'PL'!F4"]);
});

const finding = (change: Partial<PlanFinding>): PlanFinding => ({
  ...{ rule: 'agency-unnamed', severity: 'hint', sheet: 'agencies', cell: 'B2', row: null, values: {} },
  ...change,
});

test('agencies that no row names are one line; a single one is reported as before', () => {
  const said = (...all: PlanFinding[]) => findingCauses(all, 'vi').map((cause) => causeLine(cause, 'vi'));
  const [one, two] = [
    finding({ values: { agency: 'Sở Y tế' } }),
    finding({ cell: 'B3', values: { agency: 'Sở Xây dựng' } }),
  ];
  expect(said(one)).toEqual(['Cơ quan!B2: không dòng nào nêu tên Sở Y tế']);
  expect(said(one, two)).toEqual([
    'Cơ quan!B2 (Sở Y tế), Cơ quan!B3 (Sở Xây dựng): không dòng nào nêu tên các cơ quan này',
  ]);
});

test('of one rule, what is an error is not told with what is a warning', () => {
  const values = { text: 'x', column: 'Mức' };
  const found = findingCauses(
    [
      finding({ rule: 'target-incomplete', severity: 'warning', values }),
      finding({ rule: 'target-incomplete', severity: 'error', values }),
    ],
    'vi',
  );
  expect(found.map(({ remarks }) => remarks[0].finding.severity)).toEqual(['warning', 'error']);
});
