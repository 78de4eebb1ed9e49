/** Severity of a finding in a cell; each has its own colour. */
export type MarkKind = 'error' | 'warning' | 'hint';

/** A cell with a finding. */
export interface CellMark {
  sheet: string;
  /** A1 */
  cell: string;
  kind: MarkKind;
}

/**
 * Marks are conditional formats, which leave a cell's own format, notes and comments untouched. This formula is always
 * true and identifies our formats among all others.
 */
export const MARK_FORMULA = 'N("cchc-kiem-tra")=0';

/** Excel may write it back with spaces or in a different case. */
export const isMarkFormula = (formula: string): boolean =>
  formula.replace(/^=/, '').replace(/\s/g, '').toLowerCase() === MARK_FORMULA.toLowerCase();

/** RRGGBB; the sheet of findings has the wording, as colour must never be the only cue. */
export const MARK_FILL: Readonly<Record<MarkKind, string>> = {
  error: 'FF9B9B',
  warning: 'FFD966',
  hint: 'BDD7EE',
};

export const MARK_KINDS: readonly MarkKind[] = ['error', 'warning', 'hint'];
