import { readTabSeparated } from '../../import/sources/tabSeparated';

/** Excel puts a cell in quotes only where it holds a tab, a line break or quotes: other quotes were typed. */
const TYPED_QUOTES = /(^|\t|\n)"([^"\t\r\n]*)"(?=\t|\r?\n|$)/g;

/**
 * The cells of what was copied from a sheet, rows of equal length: its cells are parted by tabs, its rows by line breaks.
 * What comes from elsewhere, without tabs and with no table in its HTML, is one text of many lines. Empty for nothing.
 */
export function pastedBlock(text: string, html: string): string[][] {
  if (text === '') return [];
  const isOfSheet = text.includes('\t') || /<table[\s>]/i.test(html);
  if (!isOfSheet) return [[text.replace(/\r\n/g, '\n').trimEnd()]];
  const { rows } = readTabSeparated(text.replace(TYPED_QUOTES, '$1"""$2"""')).grid;
  return rows.map((row) => row.map(({ text: cell }) => cell.trimEnd()));
}
