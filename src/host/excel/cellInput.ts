import type { CellScalar } from '../../workbook/spec';

/** Longer texts are never read as a number or a date, whatever the user's locale. */
const LONGEST_NUMBER_OR_DATE = 40;

/**
 * What to hand to `Range.values` or `Range.formulas` so that a cell whose number format is General holds exactly this
 * value. Excel reads text as if it had been typed: `=1+1`, `-5`, `007`, `1/2`, `#N/A` or `Tháng 3 2024` would become a
 * formula, a number, a date or an error. A leading apostrophe keeps text as it is; it is no part of the value and
 * changes no format. Text format ("@") does the same without the apostrophe, but only while the format stays, and what
 * Excel makes of text that itself begins with an apostrophe in such a cell is documented nowhere: so values are written
 * first, into cells still of General format, and formats afterwards.
 *
 * null leaves the cell as it is.
 */
export function toInput(value: CellScalar): string | number | boolean | null {
  if (typeof value !== 'string') return value;
  if (value === '') return null;
  return isPlainText(value) ? value : `'${value}`;
}

/** Begins with a letter and is no date, number or logical value in any language. */
function isPlainText(text: string): boolean {
  if (!/^\p{L}/u.test(text) || /^(true|false)$/i.test(text.trim())) return false;
  return text.length > LONGEST_NUMBER_OR_DATE || !/\d/.test(text);
}
