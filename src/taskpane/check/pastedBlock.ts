import { readSeparated } from '../../import/sources/separatedText';

/** Excel only quotes a cell containing a tab, a line break or quotes: other quotes were typed. */
const TYPED_QUOTES = /(^|\t|\n)"([^"\t\r\n]*)"(?=\t|\r?\n|$)/g;

/**
 * The cells copied from a sheet, in rows of equal length: tab-separated cells, one row per line. Content from
 * elsewhere, without tabs or a table in its HTML, is a single multi-line text. Empty if there is nothing.
 */
export function pastedBlock(text: string, html: string): string[][] {
  if (text === '') return [];
  const isOfSheet = text.includes('\t') || /<table[\s>]/i.test(html);
  if (!isOfSheet) return [[text.replace(/\r\n/g, '\n').trimEnd()]];
  const { rows } = readSeparated(text.replace(TYPED_QUOTES, '$1"""$2"""'), '\t').grid;
  return rows.map((row) => row.map(({ text: cell }) => cell.trimEnd()));
}
