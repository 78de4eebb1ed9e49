import { boundsOf, parseRange, type RangeRef } from './address';
import type { CellScalar } from './spec';

/** A cell of columns appended to the right of a sheet's content. */
export interface AppendedCell {
  /** A1 */
  cell: string;
  value: CellScalar;
  /** Without `=`. */
  formula?: string;
  /** Number format code, in English; General if absent. */
  format?: string;
}

/** Data validation of their cells; other values prompt a warning but are never blocked. */
export interface AppendedValidation {
  /** A1 ranges. */
  ranges: string[];
  /** `list`: one of these items; `date`: a date between two serials, inclusive. */
  rule: { kind: 'list'; items: readonly string[] } | { kind: 'date'; from: number; to: number };
  /** The title identifies them when they are removed. */
  error: { title: string; message: string };
}

/** Columns appended to the right of a sheet's own, which can be removed again without a trace. */
export interface AppendedColumns {
  sheet: string;
  /** 0-based; `right` is the last column, excluding the reporting date. */
  left: number;
  right: number;
  /** Left to right; `width` in characters. A date that does not fit is shown as ####. */
  columns: { id: string; header: string; width: number }[];
  /** A1 of the cell that holds the reporting date; null if no column needs it. */
  date: string | null;
  cells: AppendedCell[];
  /** The Excel table they become part of; its columns with these names compute these formulas. */
  table?: { name: string; columns: { name: string; formula: string }[] };
  /** Their formulas contain `APPENDED_MARK`, which identifies them when they are removed. */
  conditionalFormats: { range: string; formula: string; fill: string }[];
  validations: AppendedValidation[];
}

/** The range they occupy, from the header down, including the reporting date. */
export const appendedArea = ({ cells }: AppendedColumns): RangeRef => boundsOf(cells.map(({ cell }) => cell));

/** Characters of the label and of the reporting date beside the columns. */
const BESIDE_WIDTH = 14;

/** Width in characters by 0-based column: theirs, and those of the reporting date and its label beside them. */
export function widthByColumn(
  left: number,
  widths: readonly number[],
  date: string | null,
): Map<number, number> {
  const found = new Map(widths.map((width, index) => [left + index, width]));
  if (date === null) return found;
  const at = parseRange(date).left;
  return found.set(at - 1, BESIDE_WIDTH).set(at, BESIDE_WIDTH);
}

/** Evaluates to zero; identifies a conditional format as ours. */
export const APPENDED_MARK = 'N("cchc-cot")';

/** Whether a conditional format's formula is that of appended columns; other programs may add spaces to it. */
export const isAppendedRule = (formula: string): boolean =>
  formula.replace(/\s/g, '').includes(APPENDED_MARK);
