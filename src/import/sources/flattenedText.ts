import { parseDeadline } from '../../deadline/parseDeadline';
import { bare, tidy } from '../../text/normalise';
import type { ColumnKey } from '../columnWords';
import { nameColumn } from '../nameColumn';
import { EMPTY_CELL, textCell, type Area, type GridCell } from '../grid';
import type { SourceTable } from './sourceTable';

/** Minimum number of named columns in a header. */
const FEWEST_NAMED = 3;
/** Widest table considered. */
const MOST_COLUMNS = 30;

/**
 * Reads the table of a page saved as text: one cell per line, ended by a bar (an empty cell is just a bar); a row ends
 * with one more bar than the number of cells missing from it. Missing cells are merged from above; which ones they are
 * is inferred from the look of the others, keeping column order. Full-width lines are lost in such a text. Null if
 * there is no such table.
 */
export function readFlattenedText(text: string): SourceTable | null {
  const lines = text.split(/\r\n|[\r\n]/).map(tidy);
  const header = findHeader(lines);
  if (!header) return null;
  const keys = header.names.map((name) => nameColumn(name)[0]?.key ?? null);
  const width = keys.length;
  const rows: GridCell[][] = [header.names.map(textCell)];
  const merges: Area[] = [];
  /** The row that last printed a cell in each column. */
  const printed: number[] = header.names.map(() => 0);
  const extended = new Map<string, Area>();
  for (const cells of printedRows(lines.slice(header.end), width)) {
    // A line across the whole table: “II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH”.
    const [only = ''] = cells;
    const isAcross = cells.length === 1 && /^[IVX]{1,5}[.)] ?\p{Lu}/u.test(only);
    const places = isAcross ? [0] : placeCells(cells, keys);
    const row = rows.length;
    const line: GridCell[] = Array.from({ length: width }, () => EMPTY_CELL);
    places.forEach((column, index) => {
      line[column] = textCell(cells[index] as string);
      printed[column] = row;
    });
    rows.push(line);
    if (isAcross) merges.push({ top: row, left: 0, bottom: row, right: width - 1 });
    for (let column = 0; column < width; column += 1) {
      const top = printed[column] as number;
      if (isAcross) {
        printed[column] = 0;
        continue;
      }
      if (top === row || top === 0) continue;
      const known = extended.get(`${top} ${column}`);
      if (known) known.bottom = row;
      else {
        const area = { top, left: column, bottom: row, right: column };
        extended.set(`${top} ${column}`, area);
        merges.push(area);
      }
    }
  }
  return {
    grid: {
      place: '1',
      firstRow: 1,
      columnNames: header.names.map((_, column) => String(column + 1)),
      rows,
      merges,
      hiddenRows: [],
    },
    before: lines.slice(0, header.start).filter((line) => line !== '' && line !== '|'),
    address: 'table',
  };
}

/** The first run of cells that names columns like a header, from its first name to the bar that ends it. */
function findHeader(lines: readonly string[]): { start: number; end: number; names: string[] } | null {
  for (let start = 0; start < lines.length; start += 1) {
    const names: string[] = [];
    let at = start;
    for (; at < lines.length && names.length <= MOST_COLUMNS; at += 1) {
      const line = lines[at] as string;
      if (line === '|' || !line.endsWith('|')) break;
      names.push(tidy(line.slice(0, -1)));
    }
    if (lines[at] !== '|' || names.length < FEWEST_NAMED) continue;
    const keys = new Set(names.flatMap((name) => nameColumn(name)[0]?.key ?? []));
    if (keys.size >= FEWEST_NAMED && (keys.has('task') || keys.has('activity') || keys.has('objective')))
      return { start, end: at + 1, names };
  }
  return null;
}

function* printedRows(lines: readonly string[], width: number): Generator<string[]> {
  let cells: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    const isEnd = /^\|+$/.test(line) && (line.length > 1 || cells.length === width);
    if (isEnd && open.length === 0) {
      yield cells.slice(0, width);
      cells = [];
    } else if (line.endsWith('|')) {
      cells.push([...open, tidy(line.slice(0, -1))].join('\n'));
      open = [];
    } else if (line !== '') open.push(line);
  }
  // Cells after the last bar are notes below the table.
  if (cells.length > 0) yield cells.slice(0, width);
}

/** How well a text fits a column, judged by its form alone. */
function fit(text: string, key: ColumnKey | null): number {
  if (text === '') return key === 'number' ? 2 : 0;
  const look = lookOf(text);
  if (key === null || look === null) return 0;
  if (look === key) return 6;
  return look === 'deadline' || look === 'number' ? -2 : -6;
}

function lookOf(text: string): ColumnKey | null {
  if (/^(?:\d{1,3}|[IVX]{1,5})[.)]?$/.test(text)) return 'number';
  const plain = bare(text);
  if (/^hoat dong \d/.test(plain)) return 'activity';
  if (/^(?:\d{1,2}\.\d{1,2}\.? |nhiem vu \d)/.test(plain)) return 'task';
  if (/^(?:\d{1,2}\. |muc tieu \d)/.test(plain)) return 'objective';
  if (plain.length < 60 && /\d|thuong xuyen|phat sinh|ke hoach rieng/.test(plain)) {
    const { kind } = parseDeadline(text, 2000);
    if (kind !== 'unrecognized' && kind !== 'unstated') return 'deadline';
  }
  return null;
}

/** Assigns each cell a column, in column order; ties go to the most compact assignment. */
function placeCells(cells: readonly string[], keys: readonly (ColumnKey | null)[]): number[] {
  const [count, width] = [cells.length, keys.length];
  if (count >= width) return cells.map((_, index) => index);
  // best[i][j]: cells from i on, in columns from j on.
  const best = Array.from({ length: count + 1 }, () => new Array<number>(width + 2).fill(-Infinity));
  for (let column = 0; column <= width; column += 1) (best[count] as number[])[column] = 0;
  for (let index = count - 1; index >= 0; index -= 1)
    for (let column = width - 1; column >= 0; column -= 1) {
      const here = fit(cells[index] as string, keys[column] ?? null) + (best[index + 1]?.[column + 1] ?? 0);
      // A gap within the row has a small cost: merged cells are usually at its ends.
      const skip = (best[index]?.[column + 1] ?? -Infinity) - (index === 0 ? 0 : 1);
      (best[index] as number[])[column] = Math.max(here, skip);
    }
  const places: number[] = [];
  let column = 0;
  for (let index = 0; index < count; column += 1) {
    const here = fit(cells[index] as string, keys[column] ?? null) + (best[index + 1]?.[column + 1] ?? 0);
    if (here === best[index]?.[column]) {
      places.push(column);
      index += 1;
    }
  }
  return places;
}
