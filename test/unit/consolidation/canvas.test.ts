import { rowHeight } from '../../../src/workbook/rowHeight';
import {
  cellOf,
  COLUMN_WIDTHS,
  createCanvas,
  headers,
  heightOf,
  rangeOf,
  WIDTH,
} from '../../../src/consolidation/sheets/dashboard/canvas';
import { scaleToFit } from '../../../src/consolidation/sheets/dashboard/canvasSheet';

const LONG = 'Ban hành kế hoạch kiểm tra công tác cải cách hành chính của các cơ quan, địa phương '.repeat(3);

test('cells stand in their columns, the columns that they span are merged', () => {
  const canvas = createCanvas();
  expect(canvas.add([{ column: 2, span: 3, value: 'x', style: 'plan' }], 24)).toBe(0);
  expect(
    canvas.add([
      { column: 0, value: 5, formula: 'SUM(B1)', style: 'total' },
      { column: 1, value: 'y', style: 'plan' },
    ]),
  ).toBe(1);
  const spanned = { value: null, style: 'plan' };
  expect(canvas.rows).toEqual([
    [null, null, { value: 'x', style: 'plan' }, spanned, spanned],
    [
      { value: 5, formula: 'SUM(B1)', style: 'total' },
      { value: 'y', style: 'plan' },
    ],
  ]);
  expect(canvas.rows[0]![2]).not.toHaveProperty('formula');
  expect(canvas.merges).toEqual(['C1:E1']);
  expect(canvas.rowHeights[0]).toBe(24);
});

test('a row is as high as its texts need in the columns that they have', () => {
  const canvas = createCanvas();
  const height = (column: number, span: number, value: string | number) =>
    canvas.rowHeights[canvas.add([{ column, span, value, style: 'plan' }])]!;
  const empty = height(0, 1, '');
  // Nothing of the text is cut off, above or below.
  expect(height(0, 1, LONG)).toBeGreaterThanOrEqual(rowHeight([{ text: LONG, width: COLUMN_WIDTHS[0]! }]));
  expect(height(0, 1, LONG)).toBeGreaterThan(empty);
  // The first column is wider than the others, several are wider than one.
  expect(height(1, 1, LONG)).toBeGreaterThan(height(0, 1, LONG));
  expect(height(0, 1, LONG)).toBeGreaterThan(height(0, 6, LONG));
  // Numbers take one line, and hidden ids are not printed.
  expect(height(1, 1, 123_456_789_012)).toBe(empty);
  expect(height(WIDTH, 1, LONG)).toBe(empty);
});

test('pages start, charts lie and rows are left where the next row comes', () => {
  const canvas = createCanvas();
  canvas.add([], 10);
  canvas.startPage();
  const chart = {
    ...{ name: 'a', title: 't', categories: 'A1:A2', series: [], altText: '' },
    kind: 'columnClustered' as const,
  };
  canvas.chart(chart, 4);
  canvas.chart({ ...chart, name: 'b' }, 4, 6, 9);
  canvas.skip(4);
  canvas.startPage();
  expect(canvas.breaks).toEqual([1, 5]);
  expect(canvas.charts).toEqual([
    { ...chart, from: { row: 1, column: 0 }, to: { row: 5, column: WIDTH } },
    { ...chart, name: 'b', from: { row: 1, column: 6 }, to: { row: 5, column: 9 } },
  ]);
  expect(canvas.rows).toHaveLength(5);
  expect(heightOf(canvas)).toBe(10 + 4 * 20);
});

test('headers stand side by side', () => {
  expect(headers(['a', 'b'], 3)).toEqual([
    { column: 3, value: 'a', style: 'header' },
    { column: 4, value: 'b', style: 'header' },
  ]);
  expect(headers(['a']).map(({ column }) => column)).toEqual([0]);
});

test('addresses of a cell and of a column’s part', () => {
  expect([cellOf(4, 1), rangeOf(4, 11, 1)]).toEqual(['B5', 'B5:B12']);
});

describe('the scale to print at', () => {
  // 15 columns: 38 units and fourteen of 10, 6 points each and 4 beside, are 1,128 points.
  const margins = { top: 14, bottom: 12, left: 12, right: 12, header: 6, footer: 6 };
  test('by the width alone: 273 of the 297 mm are 773.9 points', () => {
    expect(scaleToFit(margins)).toBe(68);
    expect(scaleToFit({ ...margins, left: 50, right: 50 })).toBe(49);
  });
  test('by the height as well, whichever is less: 184 of the 210 mm are 521.6 points', () => {
    expect(scaleToFit(margins, 1000)).toBe(52);
    expect(scaleToFit({ ...margins, top: 50, bottom: 60 }, 1000)).toBe(28);
    expect(scaleToFit(margins, 500)).toBe(68);
  });
});
