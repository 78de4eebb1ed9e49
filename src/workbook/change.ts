import type { CellScalar } from './spec';

/** One cell to set. Text is written as text, whatever it begins with. `expected` guards against writing over newer input. */
export interface CellChange {
  sheet: string;
  /** A1 address of one cell. */
  cell: string;
  /** New literal; ignored when `formula` is given, unless as its cached value. */
  value: CellScalar;
  /** Without `=`. */
  formula?: string;
  /** Value that the cell must still have, else the change is refused; absent: not checked. */
  expected?: CellScalar;
  /** The cell must still hold a formula, whichever: a program may write it otherwise than it was given. */
  expectsFormula?: true;
  /** Another cell of the sheet that must still hold this value: the code of the row that is meant, say. */
  beside?: { cell: string; value: CellScalar };
}
