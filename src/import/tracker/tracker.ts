import type { Deadline } from '../../deadline/deadline';
import type { IsoDate } from '../../text/calendar';
import type { CellDate } from '../dateCell';
import type { Grid, GridCell } from '../grid';
import type { RowKind } from '../rowKinds';
import type { Evidence } from './evidence';
import type { DayKey, TrackerColumn, TrackerKey } from './trackerKeys';

/** A cell of a tracker, of the merged area that shows for it where there is one. */
export interface TrackerCell extends GridCell {
  /** A1 */
  address: string;
}

/** One task, or target, of an agency's own sheet. */
export interface TrackerRow {
  sheet: string;
  /** The sheet's row, from 1. */
  row: number;
  /** 0-based, in the grid. */
  index: number;
  label: string;
  /** What is to be done, as typed. */
  text: string;
  /** Every column that was named, empty cells included. */
  cells: Partial<Record<TrackerKey, TrackerCell>>;
  /** Null where the sheet has no such column. */
  deadline: Deadline | null;
  days: Partial<Record<DayKey, CellDate>>;
  /** Of the list of statuses; null where the cell says none of them. */
  status: string | null;
  /** Named in a column of its own, or in prose. */
  evidence: Evidence[];
  /** Null where the sheet has no column that would tell. */
  isDone: boolean | null;
}

/** An agency's own sheet, as it was understood. */
export interface Tracker {
  sheet: string;
  grid: Grid;
  /** The sheet's rows, from 1: header, first and last of what stands under it. */
  header: { first: number; last: number };
  first: number;
  last: number;
  columns: TrackerColumn[];
  rows: TrackerRow[];
  /** What every row below the header is, by its 0-based place in the grid. */
  kinds: ReadonlyMap<number, RowKind>;
  /** Stands in where a date leaves its year out. */
  year: number;
  /** Whether dates typed as text have their day first. */
  isDayFirst: boolean;
}

/** The day that a row's cell shows; null where it shows none. */
export function dayOf(row: TrackerRow, key: DayKey): IsoDate | null {
  const day = row.days[key];
  return day?.kind === 'day' ? day.date : null;
}

export const cellText = (row: TrackerRow, key: TrackerKey): string => row.cells[key]?.text.trim() ?? '';
