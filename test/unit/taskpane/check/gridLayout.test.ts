import { gridGeometry, NUMBER_WIDTH } from '../../../../src/taskpane/check/gridGeometry';
import {
  cellsInRow,
  frozenOf,
  mergesOf,
  movedOverMerges,
  topWithMerges,
} from '../../../../src/taskpane/check/gridLayout';
import type { SheetSnapshot } from '../../../../src/workbook/snapshot';

const sheetOf = (
  values: SheetSnapshot['values'],
  merges: string[] = [],
  hiddenColumns: number[] = [],
): SheetSnapshot => ({
  name: 'S',
  visibility: 'visible',
  origin: { row: 0, column: 0 },
  values,
  formulas: values.map((row) => row.map(() => null)),
  numberFormats: values.map((row) => row.map(() => null)),
  errors: [],
  uncalculated: [],
  tables: [],
  merges,
  hiddenRows: [],
  hiddenColumns,
  validationRanges: [],
  isProtected: false,
});
const NONE: ReadonlySet<number> = new Set();
const square = [1, 2, 3, 4].map((row) => ['a', 'b', 'c', 'd'].map((column) => `${column}${row}`));

test.each([
  ['A2', 'ArrowRight', 'B2'],
  ['B2', 'ArrowRight', 'D2'],
  ['D2', 'ArrowLeft', 'B2'],
  ['C1', 'ArrowDown', 'B2'],
  ['B2', 'ArrowDown', 'B4'],
  ['D3', 'ArrowLeft', 'B2'],
  ['B2', 'ArrowUp', 'B1'],
  ['B2', 'ArrowLeft', 'A2'],
  ['B4', 'ArrowUp', 'B2'],
])('with B2:C3 merged, from %s by %s to %s', (from, key, to) => {
  const sheet = sheetOf(square, ['B2:C3']);
  const geometry = gridGeometry(sheet, NONE);
  expect(movedOverMerges(geometry, mergesOf(sheet), from, { key, ctrl: false }, 2)).toBe(to);
});

test('at the edge of the sheet a merged range goes nowhere', () => {
  const sheet = sheetOf(square, ['C1:D4']);
  const geometry = gridGeometry(sheet, NONE);
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowUp'])
    expect(movedOverMerges(geometry, mergesOf(sheet), 'C1', { key, ctrl: false }, 2)).toBe('C1');
});

test('a merged range whose first column is hidden is entered where it is seen', () => {
  const sheet = sheetOf(square, ['B2:C3'], [1]);
  const geometry = gridGeometry(sheet, NONE);
  expect(movedOverMerges(geometry, mergesOf(sheet), 'A2', { key: 'ArrowRight', ctrl: false }, 2)).toBe('C2');
});

test('a merged title makes no column wide; room that is left goes to who wants it, and no more than that', () => {
  const title = 'x'.repeat(300);
  const narrow = gridGeometry(
    sheetOf(
      [
        [title, null],
        ['a', 'b'],
      ],
      ['A1:B1'],
    ),
    NONE,
  );
  const plain = gridGeometry(sheetOf([['a', 'b']]), NONE);
  expect(narrow.edges).toEqual(plain.edges);
  const long = sheetOf([['a', 'y'.repeat(60)]]);
  const tight = gridGeometry(long, NONE, 300);
  const wide = gridGeometry(long, NONE, 2000);
  expect(tight.edges).toEqual(gridGeometry(long, NONE).edges);
  expect(wide.edges[1]).toBe(tight.edges[1]);
  expect(wide.edges[2]! - wide.edges[1]!).toBe(60 * 7 + 20);
  const between = gridGeometry(long, NONE, tight.edges[2]! + 50);
  expect(between.edges[2]).toBe(tight.edges[2]! + 50);
  expect(wide.edges[0]).toBe(NUMBER_WIDTH);
});

test('headers and codes stay in sight: the row above the first row of ours, the column of its code', () => {
  const sheet = sheetOf([
    ['Biểu', null],
    ['Tên', 'Mã'],
    ['x', 'I.1'],
  ]);
  const cell = { header: 'Tên', kind: 'text', isEntry: true } as const;
  const known = new Map([
    ['S!A1', { ...cell, code: null, codeCell: null }],
    ['S!A3', { ...cell, code: 'I.1', codeCell: { address: 'B3', value: 'I.1' } }],
  ]);
  expect(frozenOf(sheet, known)).toEqual({ row: 1, column: 1 });
  expect(frozenOf(sheet, new Map())).toBeNull();
});

describe('what is drawn', () => {
  const view = {
    geometry: { columns: [0, 1, 2, 3] },
    merges: mergesOf({ merges: ['B2:C3'] }),
    frozen: null,
    codesFit: false,
    firstColumn: 2,
    lastColumn: 3,
  };
  const single = { rows: 1, columns: 1 };

  test('a merged range once, from its start, even where that is out of view', () => {
    expect(cellsInRow(view, 1)).toEqual([
      { x: 1, column: 1, span: { rows: 2, columns: 2 } },
      { x: 3, column: 3, span: single },
    ]);
    expect(cellsInRow(view, 2)).toEqual([{ x: 3, column: 3, span: single }]);
  });

  test('from the row where a merged range in view starts', () => {
    expect([1, 2, 3].map((row) => topWithMerges(view.merges, 0, row))).toEqual([1, 1, 3]);
    // Counted from the first used row.
    expect(topWithMerges(view.merges, 1, 1)).toBe(0);
  });

  test('the code that stays in view, from the header row on', () => {
    const frozen = { ...view, merges: [], frozen: { row: 1, column: 0 }, codesFit: true };
    const columns = (row: number): number[] => cellsInRow(frozen, row).map(({ column }) => column);
    expect([columns(0), columns(1), columns(2)]).toEqual([
      [2, 3],
      [0, 2, 3],
      [0, 2, 3],
    ]);
    expect(cellsInRow({ ...frozen, codesFit: false }, 1).map(({ x }) => x)).toEqual([2, 3]);
  });
});
