import type { CellScalar } from './spec';

/** A cell of columns that are put to the right of what a sheet holds. */
export interface AppendedCell {
  /** A1 */
  cell: string;
  value: CellScalar;
  /** Without `=`. */
  formula?: string;
  isDay?: true;
}

/** Columns put to the right of a sheet's own, which can be taken away again without a trace in it. */
export interface AppendedColumns {
  sheet: string;
  cells: AppendedCell[];
  /** The table of Excel that they become part of; its columns of these names compute these formulas. */
  table?: { name: string; columns: { name: string; formula: string }[] };
  /** Formulas hold `APPENDED_MARK`, by which they are known when they go. */
  conditionalFormats: { range: string; formula: string; fill: string }[];
}

/** Zero, and says whose a conditional format is. */
export const APPENDED_MARK = 'N("cchc-cot")';
