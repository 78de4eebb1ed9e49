import type { IsoDate } from '../text/calendar';
import { daysBetween } from '../text/calendar';
import type { DeadlineKind } from './deadline';

export type DeadlineStatus =
  'done-on-time' | 'done-late' | 'overdue' | 'due-soon' | 'not-due' | 'no-due-date';

export interface Progress {
  /** Null while it is not done. */
  doneOn: IsoDate | null;
  /** The day at which progress is judged. */
  reportingDate: IsoDate;
  /** Days before the due day from which it is due soon. */
  dueSoonDays?: number;
}

export interface DeadlineStanding {
  status: DeadlineStatus;
  /** Days after the due day, of `doneOn` or, while not done, of `reportingDate`; 0 on time, null without a due day. */
  daysLate: number | null;
}

/**
 * How progress stands against a due day, which is itself still on time. The kind plays no part: where the phrase gives
 * no due day, the one that the agency entered may stand in `due`. The workbook's formula is this same chain of IFs.
 */
export function deadlineStatus(
  { due }: { kind?: DeadlineKind; due: IsoDate | null },
  { doneOn, reportingDate, dueSoonDays = 15 }: Progress,
): DeadlineStanding {
  if (due === null) return { status: 'no-due-date', daysLate: null };
  const daysLate = Math.max(0, daysBetween(due, doneOn ?? reportingDate));
  if (doneOn !== null) return { status: daysLate > 0 ? 'done-late' : 'done-on-time', daysLate };
  if (daysLate > 0) return { status: 'overdue', daysLate };
  return { status: daysBetween(reportingDate, due) <= dueSoonDays ? 'due-soon' : 'not-due', daysLate };
}
