/** Characters that start a formula in a spreadsheet, or that it skips to find one. */
const FORMULA = /^[=+\-@\t\r]/;
const BOM = '\uFEFF';
const LINE_END = '\r\n';

/** A cell: text, a raw number, or nothing. */
export type CsvCell = string | number | null;

/** Prefixes an apostrophe to text that a spreadsheet would evaluate; other text is unchanged. */
export const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const wouldCompute = (cell: CsvCell): cell is string => typeof cell === 'string' && FORMULA.test(cell);

function field(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = defused(cell);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Rows as CSV per RFC 4180, with CRLF line ends and a byte order mark, without which Excel does not read UTF-8. Texts
 * that a spreadsheet would evaluate are defused.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return BOM + rows.map((row) => row.map(field).join(',') + LINE_END).join('');
}
