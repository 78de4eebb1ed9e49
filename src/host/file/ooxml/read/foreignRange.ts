import { rangeAddress, type RangeRef } from '../../../../workbook/address';

const CORNER = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const ROWS = 1_048_576;
const COLUMNS = 16_384;

function corner(text: string): { row: number; column: number } | null {
  const match = CORNER.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row <= ROWS && column <= COLUMNS ? { row: row - 1, column: column - 1 } : null;
}

/** Parses a range from a file: `$a$4:C3` is A3:C4. Null if it is not a valid range. */
export function foreignRange(text: string | undefined): RangeRef | null {
  const [first = '', second = first, ...more] = (text ?? '').trim().split(':', 3);
  const [one, other] = [corner(first), corner(second)];
  if (!one || !other || more.length > 0) return null;
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** The same in normalised form, `A3:C4`. */
export function foreignAddress(text: string | undefined): string | null {
  const range = foreignRange(text);
  return range && rangeAddress(range);
}
