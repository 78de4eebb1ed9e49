/** What a spreadsheet takes for the beginning of a formula, or drops to find one behind it. */
const FORMULA = /^[=+\-@\t\r]/;
const BOM = '\uFEFF';
const LINE_END = '\r\n';

/** A cell: text, a number as it is computed with, or nothing. */
export type CsvCell = string | number | null;

/** A text that a spreadsheet would compute, behind an apostrophe; any other as it is. */
export const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const wouldCompute = (cell: CsvCell): cell is string => typeof cell === 'string' && FORMULA.test(cell);

function field(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = defused(cell);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Rows as RFC 4180 has them, CRLF at the end of each, behind a byte order mark: Excel needs one to read UTF-8. Texts that a
 * spreadsheet would compute are defused.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return BOM + rows.map((row) => row.map(field).join(',') + LINE_END).join('');
}
