import { derived } from '../../text/derived';
import { tidy } from '../../text/normalise';
import { EMPTY_CELL, textCell, type Area, type GridCell } from '../grid';
import type { SourceTable } from './sourceTable';

/** The part of a parsed document this reader needs; parse5's default tree has this shape. */
export interface HtmlNode {
  nodeName: string;
  value?: string;
  attrs?: readonly { name: string; value: string }[];
  childNodes?: readonly HtmlNode[];
}

/** More than any appendix has; further columns are not read. */
const MOST_COLUMNS = 100;
const MOST_CELLS = 500_000;
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'dd',
  'dt',
  'tr',
]);
const SILENT = new Set(['script', 'style', 'head', 'template', '#comment']);

/** Every table of a document with its merged areas, in document order; nested tables become text. */
export function readHtmlTables(document: HtmlNode): SourceTable[] {
  const tables: SourceTable[] = [];
  let before: string[] = [];
  const visit = (node: HtmlNode): void => {
    if (SILENT.has(node.nodeName)) return;
    if (node.nodeName === 'table') {
      tables.push({ ...readTable(node, String(tables.length + 1)), before });
      before = [];
      return;
    }
    const children = node.childNodes ?? [];
    if (children.some((child) => holdsTable(child))) {
      for (const child of children) visit(child);
      return;
    }
    before.push(
      ...textOf(node)
        .split('\n')
        .filter((line) => line !== ''),
    );
  };
  visit(document);
  return tables;
}

/** Caches whether a node contains a table, so that each is searched only once. */
const holdsTable = derived(
  (node: HtmlNode): boolean => node.nodeName === 'table' || (node.childNodes ?? []).some(holdsTable),
);

function readTable(table: HtmlNode, place: string): Omit<SourceTable, 'before'> {
  const rows: GridCell[][] = [];
  const merges: Area[] = [];
  /** Rows still covered by a cell above, by column: how many, and the area of its text. */
  const taken: number[] = [];
  let cells = 0;
  let width = 0;
  for (const row of rowsOf(table)) {
    if (cells > MOST_CELLS) break;
    const line: GridCell[] = [];
    let column = 0;
    const skip = () => {
      while ((taken[column] ?? 0) > 0) {
        taken[column] = (taken[column] as number) - 1;
        line[column] = EMPTY_CELL;
        column += 1;
      }
    };
    for (const cell of row.childNodes ?? []) {
      if (cell.nodeName !== 'td' && cell.nodeName !== 'th') continue;
      skip();
      const [across, down] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      const right = Math.min(column + across, MOST_COLUMNS) - 1;
      if (right < column) break;
      if (across > 1 || down > 1)
        merges.push({ top: rows.length, left: column, bottom: rows.length + down - 1, right });
      const text = textOf(cell);
      for (let at = column; at <= right; at += 1) {
        line[at] = at === column ? textCell(text) : EMPTY_CELL;
        taken[at] = down - 1;
      }
      column = right + 1;
    }
    skip();
    for (; column < taken.length; column += 1) {
      if ((taken[column] ?? 0) > 0) taken[column] = (taken[column] as number) - 1;
      line[column] ??= EMPTY_CELL;
    }
    width = Math.max(width, line.length);
    cells += line.length;
    rows.push(line);
  }
  for (const line of rows) while (line.length < width) line.push(EMPTY_CELL);
  return {
    grid: {
      place,
      firstRow: 1,
      columnNames: Array.from({ length: width }, (_, column) => String(column + 1)),
      rows,
      merges: merges.map((area) => ({ ...area, bottom: Math.min(area.bottom, rows.length - 1) })),
      hiddenRows: [],
    },
    address: 'table',
  };
}

const span = (cell: HtmlNode, name: string): number => {
  const given = Number(cell.attrs?.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(given) && given >= 1 ? Math.min(given, 10_000) : 1;
};

function rowsOf(table: HtmlNode): HtmlNode[] {
  return (table.childNodes ?? []).flatMap((child) => {
    if (child.nodeName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.nodeName)
      ? (child.childNodes ?? []).filter(({ nodeName }) => nodeName === 'tr')
      : [];
  });
}

/** A footnote mark as written by mammoth and Word: not part of the cell's text. */
const isNoteMark = ({ nodeName, attrs = [] }: HtmlNode): boolean =>
  nodeName === 'a' &&
  attrs.some(({ name, value }) => name === 'href' && /^#(?:foot|end)note-|^#_(?:ftn|edn)/.test(value));

/** Text as displayed: each block on its own line. */
function textOf(node: HtmlNode): string {
  const parts: string[] = [];
  const write = (each: HtmlNode): void => {
    if (SILENT.has(each.nodeName) || isNoteMark(each)) return;
    if (each.nodeName === '#text') parts.push((each.value ?? '').replace(/\s+/gu, ' '));
    else if (each.nodeName === 'br') parts.push('\n');
    else {
      const isBlock = BLOCKS.has(each.nodeName);
      if (isBlock) parts.push('\n');
      for (const child of each.childNodes ?? []) write(child);
      if (isBlock) parts.push('\n');
      else if (each.nodeName === 'td' || each.nodeName === 'th') parts.push(' ');
    }
  };
  write(node);
  return parts
    .join('')
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');
}
