import type { CellScalar } from './spec';

/** Spreadsheet semantics shared by the core's values and the sheet's formulas. */

/** `ISNUMBER(cell)` */
export const isNumber = (cell: CellScalar): cell is number => typeof cell === 'number';

/** An empty cell, empty text, or only invisible characters, including no-break and zero-width spaces. */
export function isBlank(cell: CellScalar): boolean {
  if (typeof cell !== 'string') return cell === null;
  const first = cell.charCodeAt(0);
  // Fast path: most texts begin with an ASCII letter.
  if (first > 32 && first < 127) return false;
  // Many rules ask this of a cell with 32,000 spaces, which trimming passes fastest.
  return !/[^\s\p{Cf}]/u.test(cell.trim());
}

/** `a=b` for text, ignoring case as spreadsheets do. */
export const sameText = (a: CellScalar, b: string): boolean =>
  a === b || (typeof a === 'string' && a.toLowerCase() === b.toLowerCase());

/** Characters of a formula, at most (Excel's "specifications and limits"). */
export const LONGEST_FORMULA = 8192;

/** A double-quoted string literal in a formula. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
