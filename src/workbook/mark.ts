/** How bad what was found in a cell is; each has its colour. */
export type MarkKind = 'error' | 'warning' | 'hint';

/** A cell that a check found wanting. */
export interface CellMark {
  sheet: string;
  /** A1 */
  cell: string;
  kind: MarkKind;
}

/**
 * Marks are conditional formats, so that a cell's own format, notes and comments stay as they are. This formula is always
 * true, means nothing to anybody else, and tells our formats from all others.
 */
export const MARK_FORMULA = 'N("cchc-kiem-tra")=0';

/** Excel may write it back with spaces or in other case. */
export const isMarkFormula = (formula: string): boolean =>
  formula.replace(/^=/, '').replace(/\s/g, '').toLowerCase() === MARK_FORMULA.toLowerCase();

/** RRGGBB; the words for it are in the sheet of findings: never by colour alone. */
export const MARK_FILL: Readonly<Record<MarkKind, string>> = {
  error: 'FF9B9B',
  warning: 'FFD966',
  hint: 'BDD7EE',
};

export const MARK_KINDS: readonly MarkKind[] = ['error', 'warning', 'hint'];
