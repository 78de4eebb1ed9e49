import type { CellScalar } from '../../workbook/spec';

/** `error` blocks submission. */
export type Severity = 'error' | 'warning' | 'hint';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** What one cell becomes. A formula is without `=`; `after` is then its value by the core. */
export interface Fix {
  sheet: string;
  cell: string;
  before: CellScalar;
  beforeFormula: string | null;
  after: CellScalar;
  afterFormula: string | null;
  /** True where only one meaning is possible: repaired together with all the others on one press. */
  safe: boolean;
}

/**
 * Why several findings are there at once. `program`: another program, or a hand, took away what the workbook is made of;
 * `rows`: rows were deleted; `formulas`: a block of formulas was pasted over; `unfilled`: not filled in yet, which is a state.
 */
export type Cause = 'program' | 'rows' | 'formulas' | 'unfilled';

export interface Finding {
  /** `task/done-without-date` */
  rule: string;
  severity: Severity;
  /** Null for the workbook as a whole, and where there is no such sheet or cell. */
  sheet: string | null;
  /** A1 */
  cell: string | null;
  /** Code of the row, null outside rows. */
  row: string | null;
  /** Values for the rule's message; each language writes numbers its own way. */
  values: Record<string, string | number>;
  fix: Fix | null;
  /** The same for all findings of one cause, told as one: a `Cause`, else the rule with what it says; null where it is the only one. */
  cause: string | null;
}
