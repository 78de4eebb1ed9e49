import { looseRows } from '../../../src/entries/looseRows';
import { isTotalLabel } from '../../../src/entries/totalLabel';
import { createFileHost } from '../../../src/host/file/fileHost';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { CellScalar } from '../../../src/workbook/spec';

let empty: WorkbookSnapshot;
beforeAll(async () => {
  empty = await createFileHost().read();
});
const rowsOf = (values: CellScalar[][], more: Partial<SheetSnapshot> = {}) => {
  const sheet: SheetSnapshot = {
    ...empty.sheets[0]!,
    origin: { row: 0, column: 0 },
    tables: [],
    values,
    formulas: values.map((cells) => cells.map(() => null)),
    ...more,
  };
  return looseRows({ ...empty, sheets: [sheet] })[0]!;
};
const HEADER = ['Mã', 'Trạng thái', 'Ghi chú'];

test('a row of at least two texts may be a header; numbers and empty cells are none', () => {
  const rows = rowsOf([['Bìa', null, null], [1, 2, 3], ['Mã', 5, 'Trạng thái'], HEADER, ['x', 1, true]]);
  expect(rows.map(({ row, count }) => [row, count])).toEqual([
    [2, 2],
    [3, 3],
  ]);
});

test('rows of a table are not loose, from its header to its last; those beside it are', () => {
  const table = { ...{ name: 'T', range: 'A3:C4' } } as SheetSnapshot['tables'][number];
  const rows = rowsOf([HEADER, HEADER, HEADER, HEADER, HEADER], { tables: [table] });
  expect(rows.map(({ row }) => row)).toEqual([0, 1, 4]);
});

test('rows are those of the sheet, wherever its content begins', () => {
  const table = { ...{ name: 'T', range: 'B12:D13' } } as SheetSnapshot['tables'][number];
  const rows = rowsOf([HEADER, HEADER, HEADER, HEADER], { origin: { row: 10, column: 1 }, tables: [table] });
  expect(rows.map(({ row }) => row)).toEqual([10, 13]);
});

test('its texts are folded once', () => {
  const [row] = rowsOf([['Mã', 5, 'TRẠNG THÁI']]);
  expect(row!.texts()).toEqual([
    { column: 0, folded: 'mã' },
    { column: 2, folded: 'trạng thái' },
  ]);
  expect(row!.texts()).toBe(row!.texts());
});

test.each<[CellScalar, boolean]>([
  ['Tổng cộng', true],
  ['TỔNG SỐ:', true],
  ['Cộng', true],
  ['Tổng', true],
  ['Total', true],
  ['Grand Total', true],
  ['Tổng hợp', false],
  ['Cộng hoà', false],
  ['Tổng cộng các nhiệm vụ được giao trong năm', false],
  ['', false],
  [5, false],
  [null, false],
])('%p labels a total: %s', (value, isTotal) => expect(isTotalLabel(value)).toBe(isTotal));
