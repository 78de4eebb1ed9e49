import type { KnownCell } from '../../../../src/taskpane/check/entryCells';
import { placeBlock, type PasteTarget } from '../../../../src/taskpane/check/placeBlock';
import type { TypedAs } from '../../../../src/fields/entryKinds';
import type { SheetSnapshot } from '../../../../src/workbook/snapshot';
import { toSerial } from '../../../../src/text/calendar';

const values = [
  ['Mã', 'Trạng thái', '%', 'Ngày', 'Ghi chú'],
  ['I.1', 'Hoàn thành', 100, null, 'cũ'],
  ['I.2', null, null, null, null],
];
const sheet: SheetSnapshot = {
  name: 'Nhiệm vụ',
  visibility: 'visible',
  origin: { row: 2, column: 0 },
  values,
  formulas: values.map((row) => row.map((value) => (value === 100 ? '50+50' : null))),
  numberFormats: values.map((row) => row.map(() => null)),
  errors: [],
  uncalculated: [],
  tables: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  validationRanges: [],
  isProtected: true,
};
const entry = (code: string, kind: TypedAs): KnownCell => ({
  header: kind,
  code,
  codeCell: { address: 'A4', value: code },
  kind,
  isEntry: true,
});
const KINDS: [string, TypedAs][] = [
  ['B', 'status'],
  ['C', 'percent'],
  ['D', 'date'],
  ['E', 'text'],
];
const known = new Map(
  [
    ['I.1', 4],
    ['I.2', 5],
  ].flatMap(([code, row]) => [
    ...KINDS.map(([column, kind]): [string, KnownCell] => [
      `Nhiệm vụ!${column}${row}`,
      entry(String(code), kind),
    ]),
    [`Nhiệm vụ!A${row}`, { ...entry(String(code), 'text'), isEntry: false }] as [string, KnownCell],
  ]),
);
const target = (active: string, columns: number[]): PasteTarget => ({
  sheet,
  known,
  active,
  columns,
  year: 2024,
  locale: 'vi',
});

test('a block spreads over rows and columns, each cell read as if it were typed there', () => {
  const placed = placeBlock(
    [
      ['đã xong', '62,5', '15/3', 'mới'],
      ['dang lam', '40%', '1/4/2024', '=1+1'],
    ],
    target('B4', [1, 2, 3, 4]),
  );
  expect(placed).toMatchObject({ rows: 2, columns: 4, same: 1, blankOver: 0, notTaken: [] });
  expect(
    placed.fixes.map(({ cell, before, beforeFormula, after }) => [cell, before, beforeFormula, after]),
  ).toEqual([
    ['C4', 100, '50+50', 62.5],
    ['D4', null, null, toSerial('2024-03-15')],
    ['E4', 'cũ', null, 'mới'],
    ['B5', null, null, 'Đang thực hiện'],
    ['C5', null, null, 40],
    ['D5', null, null, toSerial('2024-04-01')],
    // Text, never a formula.
    ['E5', null, null, '=1+1'],
  ]);
  expect(placed.fixes.every(({ afterFormula }) => afterFormula === null)).toBe(true);
});

test('skipped cells are listed with a reason; empty ones clear nothing', () => {
  const placed = placeBlock(
    [
      ['I.9', 'gần xong', 'nhiều', '31/2/2024', '', 'thừa'],
      ['', '', '', '', 'x', ''],
      ['ngoài', '', '', '', '', ''],
    ],
    target('A4', [0, 1, 2, 3, 4]),
  );
  expect(placed.notTaken).toEqual([
    { cell: 'A4', text: 'I.9', why: 'check.paste.closed' },
    { cell: 'B4', text: 'gần xong', why: 'check.edit.notInList' },
    { cell: 'C4', text: 'nhiều', why: 'check.edit.notAPercent' },
    { cell: 'D4', text: '31/2/2024', why: 'check.edit.noSuchDay' },
    { cell: null, text: 'thừa', why: 'check.paste.beyond' },
    { cell: null, text: 'ngoài', why: 'check.paste.beyond' },
  ]);
  expect(placed.blankOver).toBe(1);
  expect(placed.fixes.map(({ cell }) => cell)).toEqual(['E5']);
});

test('columns that are hidden are passed over', () => {
  const placed = placeBlock([['Hoàn thành', 'ghi']], target('B5', [1, 4]));
  expect(placed.fixes.map(({ cell, after }) => [cell, after])).toEqual([
    ['B5', 'Hoàn thành'],
    ['E5', 'ghi'],
  ]);
});
