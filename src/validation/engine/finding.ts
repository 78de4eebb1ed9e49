import type { CellScalar } from '../../workbook/spec';

/** `error` blocks submission. */
export type Severity = 'error' | 'warning' | 'hint';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** The repair of one cell. A formula is without `=`; `after` is then its value computed by the core. */
export interface Fix {
  sheet: string;
  cell: string;
  before: CellScalar;
  beforeFormula: string | null;
  after: CellScalar;
  afterFormula: string | null;
  /** True if only one meaning is possible: repaired together with all other safe fixes in a single click. */
  safe: boolean;
}

/**
 * Common cause of several findings. `program`: another program, or a user, removed parts of the workbook; `rows`: rows
 * were deleted; `codes`: the row codes were; `formulas`: a block of formulas was overwritten by pasting; `headers`: a header row was
 * deleted or overwritten; `uncalculated`: saved by a program that does not calculate; `unfilled`: not filled in yet, which is a state.
 */
export type Cause = 'program' | 'rows' | 'codes' | 'formulas' | 'headers' | 'uncalculated' | 'unfilled';

export interface Finding {
  /** `task/done-without-date` */
  rule: string;
  severity: Severity;
  /** Null for the workbook as a whole, and if the sheet or cell does not exist. */
  sheet: string | null;
  /** A1 */
  cell: string | null;
  /** Row code, null outside rows. */
  row: string | null;
  /** Values for the rule's message; numbers are formatted per language. */
  values: Record<string, string | number>;
  fix: Fix | null;
  /**
   * Shared by all findings with the same cause, which are reported together: a `Cause`, else the rule and its message;
   * null for a single finding.
   */
  cause: string | null;
}
