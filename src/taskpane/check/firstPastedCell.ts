/** A cell with tabs, line breaks or quotes in it stands in quotes, its own quotes doubled. */
const QUOTED = /^"((?:[^"]|"")*)"(?=\t|\r?\n|$)/;

/**
 * The text of the first cell of what was copied from a sheet: its cells are parted by tabs, its rows by line breaks. What
 * comes from elsewhere, without tabs and with no table in its HTML, is one text of many lines.
 */
export function firstPastedCell(text: string, html: string): string {
  const isOfSheet = text.includes('\t') || /<table[\s>]/i.test(html);
  if (!isOfSheet) return text.replace(/\r\n/g, '\n').trimEnd();
  const inQuotes = QUOTED.exec(text)?.[1];
  if (inQuotes !== undefined && /[\t\n"]/.test(inQuotes)) return inQuotes.replace(/""/g, '"').trimEnd();
  return /^[^\t\r\n]*/.exec(text)?.[0] ?? '';
}
