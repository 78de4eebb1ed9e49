/** A cell with tabs, line breaks or quotes in it stands in quotes, its own quotes doubled. */
const QUOTED = /^"((?:[^"]|"")*)"(?=\t|\r?\n|$)/;

/** The text of the first cell of what was copied as text: cells of a range are parted by tabs, rows by line breaks. */
export function firstPastedCell(text: string): string {
  const inQuotes = QUOTED.exec(text)?.[1];
  if (inQuotes !== undefined && /[\t\n"]/.test(inQuotes)) return inQuotes.replace(/""/g, '"').trimEnd();
  return /^[^\t\r\n]*/.exec(text)?.[0] ?? '';
}
