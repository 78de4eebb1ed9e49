import { daysBetween, type IsoDate } from '../../text/calendar';
import { mayBeSwapped, type Tracker, type TrackerCell, type TrackerRow } from './tracker';

export interface OpenDeadline {
  row: TrackerRow;
  cell: TrackerCell;
  due: IsoDate;
  /** Days from the reporting date; negative if past. */
  daysLeft: number;
}

/** Unfinished rows with a due date, if the sheet shows what is done. Dates that may be swapped are skipped. */
export function openDeadlines(tracker: Tracker, date: IsoDate): OpenDeadline[] {
  return tracker.rows.flatMap((row): OpenDeadline[] => {
    const cell = row.cells.deadline;
    const due = row.deadline?.due;
    if (!cell || !due || row.isDone !== false) return [];
    if (mayBeSwapped(tracker, cell)) return [];
    return [{ row, cell, due, daysLeft: daysBetween(date, due) }];
  });
}
