import type { CellScalar } from './spec';

/** A cell of columns that are put to the right of what a sheet holds. */
export interface AppendedCell {
  /** A1 */
  cell: string;
  value: CellScalar;
  /** Without `=`. */
  formula?: string;
  /** Number format code, English; the default is General. */
  format?: string;
}

/** What may be typed into cells of theirs; anything else is asked about (a warning, never a stop). */
export interface AppendedValidation {
  /** A1 ranges. */
  ranges: string[];
  /** `list`: one of these items; `date`: a day from the first serial number to the last. */
  rule: { kind: 'list'; items: readonly string[] } | { kind: 'date'; from: number; to: number };
  /** By the title they are known when they go. */
  error: { title: string; message: string };
}

/** Columns put to the right of a sheet's own, which can be taken away again without a trace in it. */
export interface AppendedColumns {
  sheet: string;
  /** 0-based; `right` is the last column's, the reporting date not counted. */
  left: number;
  right: number;
  /** From the left; `width` in characters. A date that does not fit is shown as ####. */
  columns: { id: string; header: string; width: number }[];
  /** A1 of the cell that holds the reporting date; null where none of the columns needs it. */
  date: string | null;
  cells: AppendedCell[];
  /** The table of Excel that they become part of; its columns of these names compute these formulas. */
  table?: { name: string; columns: { name: string; formula: string }[] };
  /** Formulas hold `APPENDED_MARK`, by which they are known when they go. */
  conditionalFormats: { range: string; formula: string; fill: string }[];
  validations: AppendedValidation[];
}

/** Zero, and says whose a conditional format is. */
export const APPENDED_MARK = 'N("cchc-cot")';
