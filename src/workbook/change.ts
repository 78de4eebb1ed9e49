import type { CellScalar } from './spec';

/** Sets one cell. Text is written as text, whatever it begins with. `expected` prevents overwriting newer input. */
export interface CellChange {
  sheet: string;
  /** A1 address of one cell. */
  cell: string;
  /** New literal; when `formula` is given, only its cached value. */
  value: CellScalar;
  /** Without `=`. */
  formula?: string;
  /** Value the cell must still have, otherwise the change is refused; absent: not checked. */
  expected?: CellScalar;
  /** The cell must still hold some formula; its text may differ, as programs rewrite formulas. */
  expectsFormula?: true;
  /** Another cell of the sheet that must still hold this value, such as the code of the intended row. */
  beside?: { cell: string; value: CellScalar };
}
