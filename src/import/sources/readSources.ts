import { fold } from '../../text/normalise';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { textCell, type Grid, type GridCell } from '../grid';
import { gridOfSheet } from '../gridOfSheet';
import { recogniseTable } from '../recogniseTable';
import { MOST_CELLS } from '../mostCells';
import { readFlattenedText } from './flattenedText';
import { readHtmlTables, type HtmlNode } from './htmlTables';
import { fromLegacy, legacyEncoding, type LegacyEncoding } from './legacyText';
import { refusedKind, type Refused } from './refusedKind';
import type { SourceTable } from './sourceTable';
import { readSeparated } from './separatedText';

/** Readers of the file formats; each is loaded when needed. */
export interface SourceTools {
  /** Identifies the Office file type of a zip file; null for any other. */
  packageKind(bytes: Uint8Array): 'word' | 'excel' | null;
  docxHtml(bytes: Uint8Array): Promise<string>;
  htmlTree(html: string): Promise<HtmlNode>;
  readXlsx(bytes: Uint8Array): Promise<WorkbookSnapshot>;
}

/** Something converted or left out while reading a source; the message is `import.<why>`. */
export interface SourceNote {
  why: `converted.${LegacyEncoding}` | 'otherSheets';
  values: Record<string, string>;
}

export interface ImportSources {
  tables: SourceTable[];
  notes: SourceNote[];
  /** Sheets with such a table if there are several; the first is the one that was read. */
  sheets?: string[];
}

/** A file from which nothing can be read; the message is `import.<why>`. */
export class SourceError extends Error {
  override name = 'SourceError';
  constructor(
    readonly why: `refused.${Refused}` | 'noSheet' | 'tooDeep' | 'longCell',
    readonly values: Record<string, string> = {},
  ) {
    super(why);
  }
}

/** Excel's maximum number of characters in a cell. */
const LONGEST_CELL = 32_767;

/**
 * The plan will be written into cells; texts from a sheet are never too long. @throws SourceError naming the first that
 * is
 */
function checkCells(tables: readonly SourceTable[]): void {
  for (const { grid } of tables)
    for (const [row, cells] of grid.rows.entries())
      for (const [column, { text }] of cells.entries())
        if (text.length > LONGEST_CELL)
          throw new SourceError('longCell', {
            table: grid.place,
            row: String(row + grid.firstRow),
            column: grid.columnNames[column] ?? '',
            length: String(text.length),
          });
}

/**
 * Reads the tables of a file, identified by content: .xlsx, .docx, a web page, cells from the clipboard, text.
 * @throws SourceError naming the kind of file if nothing can be read from it, and whatever the tools throw
 */
export async function readSources(
  bytes: Uint8Array,
  tools: SourceTools,
  sheet?: string,
): Promise<ImportSources> {
  const kind = refusedKind(bytes);
  if (kind !== null) throw new SourceError(`refused.${kind}`);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readText(decode(bytes), tools);
  switch (tools.packageKind(bytes)) {
    case 'word':
      return readHtml(await tools.docxHtml(bytes), tools);
    case 'excel':
      return readSheets((await tools.readXlsx(bytes)).sheets, sheet);
    default:
      throw new SourceError('refused.zip');
  }
}

const DEEPEST_PAGE = 1000;

function isDeeper(root: HtmlNode, most: number): boolean {
  let level: readonly HtmlNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap(({ childNodes }) => childNodes ?? []);
  }
  return false;
}

async function readHtml(html: string, tools: SourceTools): Promise<ImportSources> {
  // On the HTML itself: the legacy encodings use only characters that HTML does not escape.
  const { text, notes } = inUnicode(html);
  const tree = await tools.htmlTree(text);
  // The readers below are recursive; pages written by people nest a few dozen levels at most.
  if (isDeeper(tree, DEEPEST_PAGE)) throw new SourceError('tooDeep');
  const tables = readHtmlTables(tree);
  checkCells(tables);
  return { tables, notes };
}

/** A sheet, or a part of one, as the only table. @throws SourceError if its text is in an unknown encoding */
export function readSheet(sheet: SheetSnapshot): ImportSources {
  const { grid, notes } = gridInUnicode(gridOfSheet(sheet));
  return { tables: [{ grid, before: [], address: 'cell' }], notes };
}

/** The named sheet, else the one with the best header; others with a header are reported. */
function readSheets(sheets: WorkbookSnapshot['sheets'], name?: string): ImportSources {
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  if (name !== undefined) {
    const named = sheets.find((sheet) => fold(sheet.name) === fold(name));
    const names = visible.map((sheet) => sheet.name).join(', ');
    if (!named) throw new SourceError('noSheet', { sheet: name, sheets: names });
    return readSheet(named);
  }
  const candidates = visible
    .map((sheet) => gridInUnicode(gridOfSheet(sheet)))
    .flatMap(({ grid, notes }) => {
      const table = recogniseTable(grid);
      const named = table?.columns.filter(({ key }) => key !== null).length ?? 0;
      return table ? [{ grid, notes, worth: named * Math.min(grid.rows.length, 1000) }] : [];
    })
    .sort((a, b) => b.worth - a.worth);
  const [best, ...others] = candidates;
  if (!best) return { tables: [], notes: [] };
  const left = others.map(({ grid }) => grid.place).join(', ');
  const note: SourceNote = { why: 'otherSheets', values: { sheet: best.grid.place, sheets: left } };
  return {
    tables: [{ grid: best.grid, before: [], address: 'cell' }],
    notes: others.length === 0 ? best.notes : [...best.notes, note],
    ...(others.length > 0 && { sheets: candidates.map(({ grid }) => grid.place) }),
  };
}

async function readText(given: string, tools: SourceTools): Promise<ImportSources> {
  if (/<table[\s>]/i.test(given)) return readHtml(given, tools);
  const { text, notes } = inUnicode(given);
  const flattened = readFlattenedText(text);
  const tables = flattened
    ? [flattened]
    : text.includes('\t')
      ? [readSeparated(text, '\t')]
      : csvTables(text);
  checkCells(tables);
  return { tables, notes };
}

/** With fewer filled cells in every row, the text is a sentence with commas. */
const FEWEST_CELLS = 3;

function isWithinBudget(text: string, separator: string): boolean {
  const lines = text.split('\n');
  const widest = lines.reduce((most, line) => Math.max(most, line.split(separator).length), 0);
  return lines.length * widest <= MOST_CELLS;
}

/**
 * The table of a .csv file, using the separator that yields a header and rows; empty if the text is not such a file.
 */
function csvTables(text: string): SourceTable[] {
  const read = ([';', ','] as const)
    .filter((separator) => isWithinBudget(text, separator))
    .map((separator) => readSeparated(text.replace(/^\ufeff/, ''), separator));
  const hasRows = ({ rows }: Grid, header: number): boolean =>
    rows
      .slice(header + 1)
      .some((cells) => cells.filter(({ text }) => text.trim() !== '').length >= FEWEST_CELLS);
  return read
    .filter(({ grid }) => {
      const table = recogniseTable(grid);
      return table !== null && hasRows(grid, table.header.last);
    })
    .slice(0, 1);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Legacy bytes: TCVN3 and VNI map to Latin-1 character by character. A decoder's “latin1” is really Windows-1252.
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}

/** Converts TCVN3 or VNI text to Unicode and reports it. @throws SourceError for any other legacy encoding */
function inUnicode(text: string): { text: string; notes: SourceNote[] } {
  const encoding = legacyEncoding(text);
  if (encoding === null) return { text, notes: [] };
  if (encoding === 'unknown') throw new SourceError('refused.encoding');
  return { text: fromLegacy(text, encoding), notes: [{ why: `converted.${encoding}`, values: {} }] };
}

function gridInUnicode(grid: Grid): { grid: Grid; notes: SourceNote[] } {
  const texts = grid.rows.flatMap((cells) =>
    cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  );
  const encoding = legacyEncoding(texts.join('\n'));
  if (encoding === null) return { grid, notes: [] };
  if (encoding === 'unknown') throw new SourceError('refused.encoding');
  const readCell = (cell: GridCell): GridCell =>
    typeof cell.value === 'string' ? { ...cell, ...textCell(fromLegacy(cell.text, encoding)) } : cell;
  return {
    grid: { ...grid, rows: grid.rows.map((cells) => cells.map(readCell)) },
    notes: [{ why: `converted.${encoding}`, values: {} }],
  };
}
