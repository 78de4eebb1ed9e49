import { cellAddress, columnLetters } from '../../../workbook/address';
import { rowHeight } from '../../../workbook/rowHeight';
import type { CellSpec, ChartSpec, ConditionalFormatSpec } from '../../../workbook/spec';
import type { StyleName } from '../../../workbook/styles';

/** Number of printed columns; two hidden ones after them hold the ids that formulas count by. */
export const WIDTH = 15;
export const LAST_COLUMN = columnLetters(WIDTH - 1);
export const ID_COLUMNS = [WIDTH, WIDTH + 1] as const;
const LABEL_WIDTH = 38;
const NUMBER_WIDTH = 10;
export const COLUMN_WIDTHS: readonly number[] = [LABEL_WIDTH, ...Array(WIDTH - 1).fill(NUMBER_WIDTH)];

/** Points per width unit, and a column's padding: digits of 12 pt Times New Roman are 8 pixels wide. */
const UNIT = 6;
const PADDING = 4;
/** Points. */
export const PAGE_WIDTH = COLUMN_WIDTHS.reduce((sum, width) => sum + width * UNIT + PADDING, 0);

/** A cell, its first column and the number of columns it spans. */
export interface Placed {
  column: number;
  span?: number;
  value: CellSpec['value'];
  formula?: string;
  style: StyleName;
}

/** Height of rows under a chart. */
const CHART_ROW = 20;

/** The dashboard under construction, row by row, page by page. */
export interface Canvas {
  rows: (CellSpec | null)[][];
  rowHeights: Record<number, number>;
  merges: string[];
  charts: ChartSpec[];
  formats: ConditionalFormatSpec[];
  breaks: number[];
  /** Adds a row and returns its 0-based index. Without a height it is sized for its texts. */
  add: (cells: readonly Placed[], height?: number) => number;
  /** Starts a printed page at the next row. */
  startPage: () => void;
  /** Places a chart over the next rows, between two columns (end exclusive). */
  chart: (chart: Omit<ChartSpec, 'from' | 'to'>, lines: number, left?: number, right?: number) => void;
  /** Adds empty rows; with charts side by side, at least as many as each needs. */
  skip: (lines: number) => void;
}

export function createCanvas(): Canvas {
  const canvas: Canvas = {
    rows: [],
    rowHeights: {},
    merges: [],
    charts: [],
    formats: [],
    breaks: [],
    add: (cells, height) => {
      const row = canvas.rows.length;
      const written: (CellSpec | null)[] = [];
      for (const { column, span = 1, value, formula, style } of cells) {
        while (written.length < column) written.push(null);
        written[column] = { value, style, ...(formula === undefined ? {} : { formula }) };
        for (let at = column + 1; at < column + span; at++) written[at] = { value: null, style };
        if (span > 1)
          canvas.merges.push(`${cellAddress(row, column)}:${cellAddress(row, column + span - 1)}`);
      }
      canvas.rows.push(written);
      canvas.rowHeights[row] =
        height ??
        rowHeight(
          cells.flatMap(({ column, span = 1, value }) =>
            typeof value === 'string' && column < WIDTH
              ? [
                  {
                    text: value,
                    width: COLUMN_WIDTHS.slice(column, column + span).reduce((sum, each) => sum + each, 0),
                  },
                ]
              : [],
          ),
        ) + 2;
      return row;
    },
    startPage: () => {
      canvas.breaks.push(canvas.rows.length);
    },
    chart: (chart, lines, left = 0, right = WIDTH) => {
      const top = canvas.rows.length;
      canvas.charts.push({
        ...chart,
        from: { row: top, column: left },
        to: { row: top + lines, column: right },
      });
    },
    skip: (lines) => {
      for (let line = 0; line < lines; line++) canvas.add([], CHART_ROW);
    },
  };
  return canvas;
}

/** Points. */
export const heightOf = ({ rowHeights }: Canvas): number =>
  Object.values(rowHeights).reduce((sum, height) => sum + height, 0);

/** Adjacent header cells. */
export const headers = (texts: readonly string[], from = 0): Placed[] =>
  texts.map((value, index) => ({ column: from + index, value, style: 'header' }));

export const heading = (text: string): Placed[] => [{ column: 0, value: text, style: 'heading' }];

/** `B5` */
export const cellOf = (row: number, column: number): string => cellAddress(row, column);
/** `B5:B12` */
export const rangeOf = (first: number, last: number, column: number): string =>
  `${cellAddress(first, column)}:${cellAddress(last, column)}`;
