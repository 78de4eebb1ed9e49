import { USUAL_RISK } from '../../deadline/planCalendar';
import type { DueTask } from '../../guidance/dueTasks';
import type { Progress } from '../../guidance/progress';
import type { IsoDate } from '../../text/calendar';
import { openDeadlines, type OpenDeadline } from './openDeadlines';
import type { Tracker } from './tracker';

/** Where rows have no number of their own, the sheet's row number identifies them. */
const dueTask = ({ row, cell, due, daysLeft }: OpenDeadline): DueTask => ({
  code: row.label || String(row.row),
  title: row.text,
  due,
  days: daysLeft,
  place: { sheet: row.sheet, cell: cell.address },
});

/** Tasks on agencies' own sheets due within a number of days from a given day, soonest first. */
export const trackersDue = (trackers: readonly Tracker[], from: IsoDate, within: number): DueTask[] =>
  trackers
    .flatMap((tracker) => openDeadlines(tracker, from))
    .filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= within)
    .map(dueTask)
    .sort((a, b) => a.days - b.days);

/**
 * Their unfinished rows with a due date on a given day; an own sheet has no programme, so the default rule decides what
 * is at risk.
 */
export function trackersProgress(trackers: readonly Tracker[], on: IsoDate): Progress {
  const left = trackers.flatMap((tracker) => openDeadlines(tracker, on)).map(({ daysLeft }) => daysLeft);
  const late = left.filter((days) => days < 0).length;
  const onTrack = left.filter((days) => days > USUAL_RISK.days).length;
  return { onTrack, atRisk: left.length - late - onTrack, late };
}
