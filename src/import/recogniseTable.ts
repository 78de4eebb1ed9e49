import { bare, tidy } from '../text/normalise';
import type { ColumnKey } from './columnWords';
import { nameColumn, type ColumnMeaning } from './nameColumn';
import { periodHeader } from './periodHeader';
import { coversOf, shownCell, type Covers, type Grid } from './grid';

export interface RecognisedColumn {
  /** 0-based, in the grid. */
  column: number;
  /** As printed in the source; the parts of a two-row header are joined by “ / ”. */
  header: string;
  /** Null for a column whose meaning is unknown. */
  key: ColumnKey | null;
  /** 0–1 */
  confidence: number;
}

export interface RecognisedTable {
  /** 0-based rows of the header, inclusive. */
  header: { first: number; last: number };
  columns: RecognisedColumn[];
}

/** Rows above a header hold titles; no header is looked for below this row. */
const DEEPEST_HEADER = 60;
/** Rows of a header at most. */
const DEEPEST_ROWS = 4;
/** Minimum number of recognised columns in a header. */
const FEWEST_NAMED = 3;
/** At least one of these is required in a table of tasks or targets. */
const SUBJECTS: readonly ColumnKey[] = ['task', 'activity', 'objective', 'target', 'product'];

interface Candidate extends RecognisedTable {
  score: number;
}

/** The user's answers on what headers mean, by the whole `plain` header; null for a column to ignore. */
export type KnownHeaders = ReadonlyMap<string, ColumnKey | null>;

/** Key for comparing headers, ignoring case, spaces and punctuation. */
export const plainHeader = (header: string): string => bare(tidy(header));

/**
 * Finds a table's header, of one or several rows, by meaning; null if no row looks like one. The user's answer about a
 * header (`said`) takes precedence over its wording.
 */
export function recogniseTable(grid: Grid, said: KnownHeaders = new Map()): RecognisedTable | null {
  const covers = coversOf(grid);
  let best: Candidate | null = null;
  for (let row = 0; row < Math.min(grid.rows.length, DEEPEST_HEADER); row += 1) {
    for (const last of lastRows(grid, row, covers)) {
      const candidate = read(grid, row, last, covers, said);
      if (candidate && (best === null || candidate.score > best.score)) best = candidate;
    }
  }
  return best && { header: best.header, columns: best.columns };
}

/** A header as deep as its cells are merged down; one merged across may have a second row, and both readings are tried. */
function lastRows(grid: Grid, row: number, covers: Covers): number[] {
  const width = grid.columnNames.length;
  const spans = Array.from({ length: width }, (_, column) => covers.at(row, column));
  // The lower row of a header that starts above.
  if (spans.some((area) => area !== null && area.top < row)) return [];
  const bottom = Math.max(row, ...spans.map((area) => area?.bottom ?? row));
  if (bottom > row) return bottom - row < DEEPEST_ROWS && bottom < grid.rows.length ? [bottom] : [row];
  // “Quý I | Quý II …” under “Thời gian thực hiện”: no task starts like that.
  if (isRowOfPeriods(grid, row + 1)) return [row + 1];
  const two = spans.some((area) => area !== null && area.left < area.right) || isLowerRow(grid, row + 1);
  return two && row + 1 < grid.rows.length ? [row, row + 1] : [row];
}

function isRowOfPeriods({ rows }: Grid, row: number): boolean {
  const filled = (rows[row] ?? []).map(({ text }) => tidy(text)).filter((text) => text !== '');
  return filled.length >= 2 && filled.every((text) => periodHeader(text) !== null);
}

/** The lower row of a header whose merges were lost in conversion: only “Chủ trì” and “Phối hợp”. */
function isLowerRow({ rows }: Grid, row: number): boolean {
  const texts = (rows[row] ?? []).map(({ text }) => tidy(text));
  const filled = texts.filter((text) => text !== '');
  return (
    texts[0] === '' &&
    filled.length >= 2 &&
    filled.length * 2 <= texts.length &&
    filled.every((text) => nameColumn(text).some(({ confidence }) => confidence === 1))
  );
}

function read(grid: Grid, first: number, last: number, covers: Covers, said: KnownHeaders): Candidate | null {
  const parts = grid.columnNames.map((_, column) => headerParts(grid, first, last, column, covers));
  if (parts.filter((texts) => texts.length > 0).length < FEWEST_NAMED) return null;
  // A row of long texts is a task.
  if (parts.some((texts) => texts.some((text) => text.length > LONGEST_HEADER))) return null;
  const columns = assign(parts, said);
  const named = columns.filter(({ key }) => key !== null);
  const isTable =
    named.length >= FEWEST_NAMED && named.some(({ key }) => SUBJECTS.includes(key as ColumnKey));
  if (!isTable) return null;
  // Of two rows naming the same columns the first is the header and the second a repetition.
  const score =
    named.reduce((sum, { confidence }) => sum + confidence, 0) - first / 1000 - (last - first) / 100;
  return { header: { first, last }, columns, score };
}

const LONGEST_HEADER = 120;

function headerParts(grid: Grid, first: number, last: number, column: number, covers: Covers): string[] {
  const texts: string[] = [];
  for (let row = first; row <= last; row += 1) {
    const text = tidy(shownCell(grid, row, column, covers).text);
    if (text !== '' && texts.at(-1) !== text) texts.push(text);
  }
  return texts;
}

interface Offer extends ColumnMeaning {
  column: number;
}

/** Assigns each key to the column that matches it best; other candidates stay unnamed, to be asked about. */
function assign(parts: readonly string[][], said: KnownHeaders): RecognisedColumn[] {
  const candidates = parts.map((texts) => saidOf(texts, said) ?? namesOf(texts));
  const taken = new Map<ColumnKey, { column: number; confidence: number }>();
  const keys = new Map<number, ColumnMeaning>();
  const offers = candidates
    .flatMap((names, column) => names.map((name) => ({ ...name, column })))
    .sort((a, b) => b.confidence - a.confidence || placeOf(a) - placeOf(b));
  for (const { key, confidence, column } of offers) {
    if (keys.has(column) || taken.has(key)) continue;
    taken.set(key, { column, confidence });
    keys.set(column, { key, confidence });
  }
  return parts.map((texts, column) => {
    const named = keys.get(column);
    return {
      column,
      header: texts.join(' / '),
      key: named?.key ?? null,
      confidence: Math.min(1, named?.confidence ?? 0),
    };
  });
}

/** Of two document columns, the first holds the document assigning the task, the last its result. */
const placeOf = ({ key, column }: Offer): number => (key === 'document' ? -column : column);

/** Higher than any score from wording. */
const CERTAIN = 2;

function saidOf(texts: readonly string[], said: KnownHeaders): ColumnMeaning[] | null {
  const key = said.get(plainHeader(texts.join(' / ')));
  if (key === undefined || texts.length === 0) return null;
  return key === null ? [] : [{ key, confidence: CERTAIN }];
}

/** The lower part of a header names the column; the part above it helps if that alone is meaningless. */
export function namesOf(texts: readonly string[]): ColumnMeaning[] {
  const lowest = texts.at(-1);
  if (lowest === undefined) return [];
  const own = nameColumn(lowest);
  const whole = texts.length > 1 ? nameColumn(texts.join(' ')) : [];
  const better = new Map(own.map((name) => [name.key, name]));
  for (const { key, confidence } of whole) {
    const known = better.get(key);
    if (!known) better.set(key, { key, confidence: confidence * 0.9 });
  }
  return [...better.values()].sort((a, b) => b.confidence - a.confidence);
}
