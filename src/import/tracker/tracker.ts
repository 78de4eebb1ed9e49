import type { Deadline } from '../../deadline/deadline';
import type { IsoDate } from '../../text/calendar';
import { isSuspectedSwap, type CellDate } from '../dateCell';
import type { Grid, GridCell } from '../grid';
import type { RowKind } from '../rowKinds';
import type { Evidence } from './evidence';
import type { DayKey, TrackerColumn, TrackerKey } from './trackerKeys';

/** A tracker's cell, or the merged area covering it. */
export interface TrackerCell extends GridCell {
  /** A1 */
  address: string;
}

/** A task or target of an agency's own sheet. */
export interface TrackerRow {
  sheet: string;
  /** 1-based sheet row. */
  row: number;
  /** 0-based, in the grid. */
  index: number;
  label: string;
  /** The work to be done, as typed. */
  text: string;
  /** Every recognised column, including empty cells. */
  cells: Partial<Record<TrackerKey, TrackerCell>>;
  /** Null if the sheet has no such column. */
  deadline: Deadline | null;
  days: Partial<Record<DayKey, CellDate>>;
  /** A listed status; null if the cell has none. */
  status: string | null;
  /** If statuses are columns of ticks: the cell with the tick. */
  ticked?: TrackerCell;
  /** From its own column, or from prose. */
  evidence: Evidence[];
  /** Null if the sheet has no column that shows it. */
  isDone: boolean | null;
}

/** An agency's own sheet, as interpreted. */
export interface Tracker {
  sheet: string;
  grid: Grid;
  /** 1-based sheet rows: the header, and the first and last row below it. */
  header: { first: number; last: number };
  first: number;
  last: number;
  columns: TrackerColumn[];
  /** Statuses are columns of ticks; `status` is the one for “done”. */
  isTicked: boolean;
  rows: TrackerRow[];
  /** The kind of every row below the header, by 0-based grid row. */
  kinds: ReadonlyMap<number, RowKind>;
  /** Used when a date leaves its year out. */
  year: number;
  /** Whether dates typed as text are day first. */
  isDayFirst: boolean;
  /** Addresses of dates that Excel swapped, judging by their columns. */
  turned: ReadonlySet<string>;
}

/** Whether a date may have day and month swapped. */
export const mayBeSwapped = ({ year, isDayFirst, turned }: Tracker, cell: TrackerCell): boolean =>
  turned.has(cell.address) || isSuspectedSwap(cell, year, isDayFirst);

/** The date displayed in a row's cell; null if none. */
export function dayOf(row: TrackerRow, key: DayKey): IsoDate | null {
  const day = row.days[key];
  return day?.kind === 'day' ? day.date : null;
}

/** The status as worded in the sheet. */
export const statusText = (row: TrackerRow): string =>
  row.ticked ? (row.status ?? '') : cellText(row, 'status');

export const cellText = (row: TrackerRow, key: TrackerKey): string => row.cells[key]?.text.trim() ?? '';
