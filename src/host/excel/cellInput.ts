import type { CellScalar } from '../../workbook/spec';

/** Longer texts are never parsed as a number or a date, whatever the user's locale. */
const LONGEST_NUMBER_OR_DATE = 40;

/**
 * Converts a value to input for `Range.values` or `Range.formulas` such that a General cell holds exactly this value.
 * Excel parses text as if typed: `=1+1`, `-5`, `007`, `1/2`, `#N/A` or `Tháng 3 2024` would become a formula, a number,
 * a date or an error. A leading apostrophe keeps text as it is, without being part of the value or changing the format.
 * Text format ("@") works too, but only while the format stays, and how Excel handles text that itself begins with an
 * apostrophe in such a cell is undocumented: so values are written first, into cells that are still General, and
 * formats afterwards.
 *
 * null leaves the cell as it is.
 */
export function toInput(value: CellScalar): string | number | boolean | null {
  if (typeof value !== 'string') return value;
  if (value === '') return null;
  return isPlainText(value) ? value : `'${value}`;
}

/** Starts with a letter and is not a date, number or logical value in any language. */
function isPlainText(text: string): boolean {
  if (!/^\p{L}/u.test(text) || /^(true|false)$/i.test(text.trim())) return false;
  return text.length > LONGEST_NUMBER_OR_DATE || !/\d/.test(text);
}
