import type { CellScalar } from './spec';

/** Spreadsheet semantics that the core's values share with the sheet's formulas. */

/** `ISNUMBER(cell)` */
export const isNumber = (cell: CellScalar): cell is number => typeof cell === 'number';

/** An empty cell, empty text, or nothing that can be seen: spaces, no-break and zero-width ones among them. */
export function isBlank(cell: CellScalar): boolean {
  if (typeof cell !== 'string') return cell === null;
  const first = cell.charCodeAt(0);
  // Most texts begin with a letter of ASCII.
  return !(first > 32 && first < 127) && !/[^\s\p{Cf}]/u.test(cell);
}

/** `a=b` for text: without regard to case, as spreadsheets compare. */
export const sameText = (a: CellScalar, b: string): boolean =>
  a === b || (typeof a === 'string' && a.toLowerCase() === b.toLowerCase());

/** A double-quoted string literal of a formula. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
