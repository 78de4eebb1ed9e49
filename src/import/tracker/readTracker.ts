import { parseDeadline } from '../../deadline/parseDeadline';
import { STATUS } from '../../fields/task/taskStatus';
import { bare, tidy } from '../../text/normalise';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { hasDayFirstTexts, readDateCell, readDeadlineCell, swappedByExcel } from '../dateCell';
import { coversOf, EMPTY_CELL, type Covers, type Grid } from '../grid';
import { gridOfSheet, partOf } from '../gridOfSheet';
import { plainHeader, recogniseTable, type KnownHeaders } from '../recogniseTable';
import { readTableRows, type TableRow } from '../rowKinds';
import { evidenceIn, type Evidence } from './evidence';
import { looseItems } from './looseItems';
import { readStatus } from './readStatus';
import { periodColumns, withPeriods, type PeriodColumn } from './periodColumns';
import { mostNamedYear } from './sheetYear';
import { statusColumnByContent, statusInPlaceOfDeadline } from './statusColumn';
import type { Tracker, TrackerCell, TrackerRow } from './tracker';
import { tickColumns, withTicks, type TickColumn } from './tickColumns';
import { trackerColumns } from './trackerColumns';
import { DAY_KEYS, type TrackerColumn, type TrackerKey } from './trackerKeys';

export interface ReadTrackerOptions {
  /** The year for dates without one; by default the most frequent in the sheet's dates. */
  year?: number | undefined;
  /** Used if the sheet names no year either. */
  otherwise: number;
  /** The user's answers on what columns contain, by column letter; override `byHeader`. */
  keys?: Readonly<Record<string, TrackerKey>>;
  /** Earlier answers for columns with these headers, by `headerKey`. */
  byHeader?: Readonly<Record<string, TrackerKey>>;
  /** A1 of the part of the sheet to read: a selection, a table. */
  area?: string;
}

/** Interprets an agency's own sheet; null if nothing in it looks like a task table. */
export function readTracker(
  whole: SheetSnapshot,
  { year, otherwise, keys = {}, byHeader = {}, area }: ReadTrackerOptions,
): Tracker | null {
  const sheet = area === undefined ? whole : partOf(whole, area);
  const grid = gridOfSheet(sheet);
  const said = new Map(Object.entries(byHeader).map(([header, key]) => [plainHeader(header), key]));
  const table = recogniseTable(grid, knownHeaders(said));
  if (!table) return null;
  const rows = looseItems(readTableRows(grid, table));
  const items = rows.filter(({ kind }) => kind === 'item');
  const named = statusColumnByContent(trackerColumns(table.columns, grid.columnNames), grid, items);
  const asSaid = withAnswer(statusInPlaceOfDeadline(named, grid, items), keys, said);
  const ticks = tickColumns(asSaid, grid, items);
  const ticked = withTicks(asSaid, ticks);
  const periods = periodColumns(ticked, grid, items);
  const columns = withPeriods(ticked, periods);
  const dateCells = columns
    .filter(({ key }) => key === 'deadline' || (DAY_KEYS as readonly string[]).includes(key))
    .flatMap(({ index }) => items.map(({ row }) => grid.rows[row]?.[index] ?? EMPTY_CELL));
  const ofSheet = year ?? mostNamedYear(dateCells) ?? otherwise;
  const covers = coversOf(grid);
  const filled = rows.filter(({ kind }) => kind !== 'empty' && kind !== 'closing');
  const read = items.map((item) => readRow(item, { grid, covers, columns, ticks, periods, year: ofSheet }));
  const at = (row: number) => row + grid.firstRow;
  return {
    sheet: sheet.name,
    grid,
    header: { first: at(table.header.first), last: at(table.header.last) },
    first: at(filled[0]?.row ?? table.header.last + 1),
    last: at(filled.at(-1)?.row ?? table.header.last),
    columns,
    isTicked: ticks.length > 0,
    rows: read,
    kinds: new Map(rows.map(({ row, kind }) => [row, kind])),
    year: ofSheet,
    isDayFirst: hasDayFirstTexts(dateCells),
    turned: new Set(
      DATE_KEYS.flatMap((key) => swappedByExcel(read.flatMap(({ cells }) => cells[key] ?? []))).map(
        ({ address }) => address,
      ),
    ),
  };
}

const knownHeaders = (said: ReadonlyMap<string, TrackerKey>): KnownHeaders =>
  new Map([...said].map(([header, key]) => [header, key === 'own' ? null : key]));

/** Key for remembering a header. */
export const headerKey = (header: string): string => plainHeader(header);

/** The user's answer takes precedence; another column identified as the same is asked about. */
function withAnswer(
  columns: readonly TrackerColumn[],
  keys: Readonly<Record<string, TrackerKey>>,
  said: ReadonlyMap<string, TrackerKey>,
): TrackerColumn[] {
  const spoken = new Set(Object.values(keys));
  return columns.map((column): TrackerColumn => {
    const key = keys[column.column];
    if (key !== undefined) return { ...column, key, confidence: key === 'own' ? 0 : 1, isUnclear: false };
    const earlier = said.get(plainHeader(column.header));
    if (earlier !== undefined)
      return { ...column, key: earlier, confidence: earlier === 'own' ? 0 : 1, isUnclear: false };
    if (column.key === 'own' || !spoken.has(column.key)) return column;
    return { ...column, key: 'own', confidence: 0, isUnclear: true };
  });
}

const DATE_KEYS = ['deadline', ...DAY_KEYS] as const;

interface ReadingContext {
  grid: Grid;
  covers: Covers;
  columns: readonly TrackerColumn[];
  ticks: readonly TickColumn[];
  periods: readonly PeriodColumn[];
  year: number;
}

function readRow({ row, label }: TableRow, place: ReadingContext): TrackerRow {
  const cells: TrackerRow['cells'] = {};
  for (const { key, index } of place.columns)
    if (key !== 'own' && !cells[key]) cells[key] = cellAt(row, index, place);
  const due = place.periods.filter(({ index }) => tidy(cellAt(row, index, place).text) !== '').at(-1);
  const [firstPeriod] = place.periods;
  if (firstPeriod) cells.deadline = cellAt(row, (due ?? firstPeriod).index, place);
  const text = (key: TrackerKey) => tidy(cells[key]?.text ?? '');
  const days: TrackerRow['days'] = {};
  for (const key of DAY_KEYS) if (cells[key]) days[key] = readDateCell(cells[key], place.year);
  const tick = place.ticks.find(({ index }) => tidy(cellAt(row, index, place).text) !== '');
  const written = text('status') === '' ? null : readStatus(text('status'));
  const status = place.ticks.length > 0 ? (tick?.status ?? null) : written;
  const evidence = evidenceOf(text, place.year, days.documentDate);
  const citedIn = (words: string) => evidenceIn(words, place.year);
  const deadline = due
    ? parseDeadline(due.phrase, place.year)
    : cells.deadline
      ? readDeadlineCell(cells.deadline, place.year)
      : null;
  return {
    sheet: place.grid.place,
    row: row + place.grid.firstRow,
    index: row,
    label,
    text: text('task') || text('target') || text('product'),
    cells,
    ...(tick && { ticked: cellAt(row, tick.index, place) }),
    deadline,
    days,
    status,
    evidence,
    isDone: isDone({
      cells,
      days,
      deadline,
      status,
      evidence: [...citedIn(text('document')), ...citedIn(text('result'))],
    }),
  };
}

function cellAt(row: number, column: number, { grid, covers }: ReadingContext): TrackerCell {
  const area = covers.at(row, column);
  const [top, left] = [area?.top ?? row, area?.left ?? column];
  const cell = grid.rows[top]?.[left] ?? EMPTY_CELL;
  return { ...cell, address: `${grid.columnNames[left]}${top + grid.firstRow}` };
}

function evidenceOf(
  text: (key: TrackerKey) => string,
  year: number,
  dated: TrackerRow['days']['documentDate'],
): Evidence[] {
  const own = evidenceIn(text('document'), year);
  const date = dated?.kind === 'day' ? dated.date : null;
  if (own.length > 0) return own.map((found) => ({ ...found, date: found.date ?? date }));
  // “Đã hoàn thành, QĐ số 12/QĐ-UBND ngày 25/3/2026”
  return (['status', 'result', 'note'] as const).flatMap((key) => evidenceIn(text(key), year));
}

const WHOLE = 1;

/** A percentage cell holds 1 with a percent format, or 100. */
export function percentOf(cell: TrackerCell | undefined): number | null {
  if (!cell || cell.value === null) return null;
  if (typeof cell.value === 'number') return cell.format?.includes('%') ? cell.value : cell.value / 100;
  const typed = /^(\d{1,3}(?:[.,]\d+)?)\s*%?$/.exec(tidy(cell.text))?.[1];
  return typed === undefined ? null : Number(typed.replace(',', '.')) / 100;
}

const UNDER_WAY = /^(?:dang|chua|cho|du thao|se|tiep tuc)\b/;

function isDone({
  cells,
  days,
  deadline,
  status,
  evidence,
}: Pick<TrackerRow, 'cells' | 'days' | 'deadline' | 'status' | 'evidence'>): boolean | null {
  if (status !== null) return status === STATUS.done;
  if (days.doneOn && days.doneOn.kind !== 'none') {
    const said = days.doneOn.kind === 'other' ? readStatus(days.doneOn.text) : STATUS.done;
    if (said !== null) return said === STATUS.done;
  }
  const percent = percentOf(cells.percent);
  if (percent !== null) return percent >= WHOLE;
  // A status may also be typed into the deadline column; “Xong trước 20/7” is a deadline.
  const inDeadline = deadline?.kind === 'unrecognized' ? readStatus(tidy(cells.deadline?.text ?? '')) : null;
  if (inDeadline !== null) return inDeadline === STATUS.done;
  const result = bare(cells.result?.text ?? '');
  if (/^(?:da |hoan thanh)/.test(result)) return true;
  // “Đang xây dựng theo Công văn số 12/UBND-NC”; and a document cited in a note may be the one assigning the task.
  if (UNDER_WAY.test(result)) return false;
  if (evidence.length > 0) return true;
  return cells.status || cells.doneOn || cells.percent ? false : null;
}
