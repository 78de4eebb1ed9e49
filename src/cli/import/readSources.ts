import { gridOfSheet } from '../../import/gridOfSheet';
import { textCell, type Grid, type GridCell } from '../../import/grid';
import { recogniseTable } from '../../import/recogniseTable';
import { fromLegacy, legacyEncoding } from '../../import/sources/legacyText';
import type { SourceTable } from '../../import/sources/sourceTable';
import { fold } from '../../text/normalise';
import { vietnamese } from '../../messages/vietnamese';
import { openArchive } from '../../host/file/ooxml/zip/archive';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { nodeUnzip } from '../nodeUnzip';
import { UsageError } from '../usageError';
import { whyUnreadable } from '../whyUnreadable';
import { refusedKind, type Refused } from './refused';

export interface Sources {
  tables: SourceTable[];
  /** What was done to the text, in words. */
  told: string[];
}

/**
 * The tables of a file, whatever it is by its content: .xlsx, .docx, a page, cells from the clipboard, text.
 * @throws UsageError naming what it is where nothing can be read from it
 */
export async function readSources(file: string, bytes: Buffer, sheet?: string): Promise<Sources> {
  const kind = refusedKind(bytes);
  if (kind !== null) throw refused(file, kind);
  try {
    const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return isPackage ? await readPackage(file, bytes, sheet) : await readText(file, decode(bytes));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(vietnamese('cli.unreadable', { file, reason: whyUnreadable(error) }));
  }
}

const refused = (file: string, kind: Refused): UsageError =>
  new UsageError(vietnamese('cli.unreadable', { file, reason: vietnamese(`cli.import.refused.${kind}`) }));

async function readPackage(file: string, bytes: Buffer, sheet?: string): Promise<Sources> {
  const archive = openArchive(bytes, nodeUnzip);
  if (archive.has('word/document.xml')) {
    const { docxHtml } = await import('../../host/document/docxHtml');
    return readHtml(file, await docxHtml(bytes));
  }
  if (archive.paths.some((path) => path.startsWith('xl/'))) return readSheets(file, bytes, sheet);
  throw refused(file, 'zip');
}

async function readHtml(file: string, html: string): Promise<Sources> {
  const { htmlTree } = await import('../../host/document/htmlTree');
  const { readHtmlTables } = await import('../../import/sources/htmlTables');
  // Its signs are all letters that HTML lets stand as they are.
  const { text, told } = inUnicode(file, html);
  return { tables: readHtmlTables(htmlTree(text)), told };
}

/** The sheet that is named, else the one whose header says most; the others that have a header are told. */
async function readSheets(file: string, bytes: Buffer, name?: string): Promise<Sources> {
  const { sheets } = await readXlsx(bytes, nodeUnzip);
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  if (name !== undefined) {
    const named = sheets.find((sheet) => fold(sheet.name) === fold(name));
    const names = visible.map((sheet) => sheet.name).join(', ');
    if (!named) throw new UsageError(vietnamese('cli.import.noSheet', { file, sheet: name, sheets: names }));
    const { grid, told } = gridInUnicode(file, gridOfSheet(named));
    return { tables: [{ grid, before: [], address: 'cell' }], told };
  }
  const candidates = visible
    .map((sheet) => gridInUnicode(file, gridOfSheet(sheet)))
    .flatMap(({ grid, told }) => {
      const table = recogniseTable(grid);
      const named = table?.columns.filter(({ key }) => key !== null).length ?? 0;
      return table ? [{ grid, told, worth: named * Math.min(grid.rows.length, 1000) }] : [];
    })
    .sort((a, b) => b.worth - a.worth);
  const [best, ...others] = candidates;
  if (!best) return { tables: [], told: [] };
  const sheetsLeft = others.map(({ grid }) => grid.place).join(', ');
  const left = vietnamese('cli.import.otherSheets', { sheet: best.grid.place, sheets: sheetsLeft });
  return {
    tables: [{ grid: best.grid, before: [], address: 'cell' }],
    told: others.length === 0 ? best.told : [...best.told, left],
  };
}

async function readText(file: string, given: string): Promise<Sources> {
  if (/<table[\s>]/i.test(given)) return readHtml(file, given);
  const { text, told } = inUnicode(file, given);
  const { readFlattenedText } = await import('../../import/sources/flattenedText');
  const flattened = readFlattenedText(text);
  if (flattened) return { tables: [flattened], told };
  const { readTabSeparated } = await import('../../import/sources/tabSeparated');
  return { tables: text.includes('\t') ? [readTabSeparated(text)] : [], told };
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Bytes of before Unicode: TCVN3 and VNI stand in Latin-1, letter by letter.
    return bytes.toString('latin1');
  }
}

/** Text in TCVN3 or VNI becomes Unicode, and it is said. @throws UsageError for an encoding that is none of these */
function inUnicode(file: string, text: string): { text: string; told: string[] } {
  const encoding = legacyEncoding(text);
  if (encoding === null) return { text, told: [] };
  if (encoding === 'unknown') throw refused(file, 'encoding');
  return { text: fromLegacy(text, encoding), told: [vietnamese(`cli.import.converted.${encoding}`)] };
}

function gridInUnicode(file: string, grid: Grid): { grid: Grid; told: string[] } {
  const texts = grid.rows.flatMap((cells) =>
    cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  );
  const encoding = legacyEncoding(texts.join('\n'));
  if (encoding === null) return { grid, told: [] };
  if (encoding === 'unknown') throw refused(file, 'encoding');
  const readCell = (cell: GridCell): GridCell =>
    typeof cell.value === 'string' ? { ...cell, ...textCell(fromLegacy(cell.text, encoding)) } : cell;
  return {
    grid: { ...grid, rows: grid.rows.map((cells) => cells.map(readCell)) },
    told: [vietnamese(`cli.import.converted.${encoding}`)],
  };
}
