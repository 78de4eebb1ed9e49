/** A1 addresses ↔ 0-based rows and columns. */

export interface RangeRef {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based row and column → `C5`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** 0-based inclusive corners → `A5:X78`; one cell → `A5`. */
export function rangeAddress({ top, left, bottom, right }: RangeRef): string {
  const first = cellAddress(top, left);
  const last = cellAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

const RANGE = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/;

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `A5`, `$A$5:X78` → corners. @throws RangeError if it is not an A1 address. */
export function parseRange(address: string): RangeRef {
  const match = RANGE.exec(address);
  if (!match) throw new RangeError(`not an A1 range: ${address}`);
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
  return {
    top: Number(firstRow) - 1,
    left: columnIndex(firstColumn),
    bottom: Number(lastRow) - 1,
    right: columnIndex(lastColumn),
  };
}

/** The smallest range that contains these A1 addresses; at least one. */
export function boundsOf(addresses: readonly string[]): RangeRef {
  const bounds: RangeRef = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { top, left, bottom, right } of addresses.map(parseRange)) {
    bounds.top = Math.min(bounds.top, top);
    bounds.left = Math.min(bounds.left, left);
    bounds.bottom = Math.max(bounds.bottom, bottom);
    bounds.right = Math.max(bounds.right, right);
  }
  return bounds;
}

/** `Nhiệm vụ` → `'Nhiệm vụ'`, for use before `!`. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
