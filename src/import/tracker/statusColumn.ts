import { parseDeadline } from '../../deadline/parseDeadline';
import { tidy } from '../../text/normalise';
import { nameColumn } from '../nameColumn';
import { EMPTY_CELL, type Grid, type GridCell } from '../grid';
import type { TableRow } from '../rowKinds';
import { evidenceIn } from './evidence';
import { readStatus } from './readStatus';
import type { TrackerColumn, TrackerKey } from './trackerKeys';

/** For texts of which only the kind of deadline matters. */
const ANY_YEAR = 2000;

/** Share of a column's filled cells that must be statuses for it to count as a status column. */
const MOST = 0.6;

/**
 * “Tiến độ” is the header of deadlines in plans and of statuses in trackers; the content decides. Only used if no
 * header names a status column.
 */
export function statusInPlaceOfDeadline(
  columns: TrackerColumn[],
  grid: Grid,
  items: readonly TableRow[],
): TrackerColumn[] {
  if (columns.some(({ key }) => key === 'status')) return columns;
  const ofTime = columns.filter(
    ({ key, header }) => key === 'deadline' || (key === 'own' && confidenceOfDeadline(header) > 0),
  );
  const status = ofTime.find(({ index }) => saysStatuses(index, grid, items));
  if (!status) return columns;
  const deadline = ofTime.find((column) => column.key === 'deadline' && column !== status);
  const next = deadline ?? ofTime.find((column) => column !== status);
  return columns.map((column): TrackerColumn => {
    const confidence = column.confidence || confidenceOfDeadline(column.header);
    if (column === status) return { ...column, key: 'status', confidence };
    return column === next ? { ...column, key: 'deadline', confidence } : column;
  });
}

/** “100%”, as a number or as text. */
const isPercent = ({ text, value }: GridCell): boolean =>
  (typeof value === 'number' || typeof value === 'string') && /^\d{1,3}(?:,\d{1,3})? ?%$/.test(tidy(text));

/** Longer texts describe what was done. */
const LONGEST_STATUS = 60;

const isDescription = ({ text }: GridCell): boolean =>
  readStatus(tidy(text)) === null &&
  (tidy(text).length > LONGEST_STATUS || evidenceIn(text, ANY_YEAR).length > 0);

/**
 * “Mức độ hoàn thành” may hold percentages, “Tình hình thực hiện” results in prose; the content decides. Only where no
 * other column has that meaning.
 */
export function statusColumnByContent(
  columns: TrackerColumn[],
  grid: Grid,
  items: readonly TableRow[],
): TrackerColumn[] {
  const status = columns.find(({ key }) => key === 'status');
  if (!status) return columns;
  const cells = items
    .map(({ row }) => grid.rows[row]?.[status.index] ?? EMPTY_CELL)
    .filter(({ text }) => tidy(text) !== '');
  const has = (key: TrackerKey) => columns.some((column) => column.key === key);
  const most = (test: (cell: GridCell) => boolean) =>
    cells.length > 0 && cells.filter(test).length >= cells.length * MOST;
  const key: TrackerKey =
    !has('percent') && most(isPercent)
      ? 'percent'
      : !has('result') && most(isDescription)
        ? 'result'
        : 'status';
  return columns.map((column) => (column === status ? { ...column, key } : column));
}

const confidenceOfDeadline = (header: string): number =>
  nameColumn(header.split(' / ').at(-1) ?? '').find(({ key }) => key === 'deadline')?.confidence ?? 0;

function saysStatuses(column: number, grid: Grid, items: readonly TableRow[]): boolean {
  const texts = items
    .map(({ row }) => tidy(grid.rows[row]?.[column]?.text ?? ''))
    .filter((text) => text !== '');
  // “Xong trước 20/7/2026” is a deadline.
  const isStatus = (text: string) =>
    readStatus(text) !== null && parseDeadline(text, ANY_YEAR).kind === 'unrecognized';
  return texts.length >= 2 && texts.filter(isStatus).length >= texts.length * MOST;
}
