import { USUAL_RISK, type RiskRule } from '../../deadline/planCalendar';
import { bindWorkbook } from '../../entries/boundWorkbook';
import { programmesFor } from '../../entries/programmeFor';
import { dueTasks, recurringTasks, type DueTask } from '../../guidance/dueTasks';
import { progress, type Progress } from '../../guidance/progress';
import { trackersDue, trackersProgress } from '../../import/tracker/trackerDue';
import { lookUpIn } from '../../programmes/lookUp';
import { allProgrammes } from '../../programmes/registry';
import type { IsoDate } from '../../text/calendar';
import { contextOf } from '../../validation/engine/context';
import type { OwnReading } from '../check/own/ownReading';
import { trackersOf } from '../check/own/trackersOf';
import type { WorkbookSnapshot } from '../../workbook/snapshot';

/** What falls due from a given day on. */
export interface DueList {
  progress: Progress;
  /** The rule that tells `progress.atRisk`. */
  risk: RiskRule;
  /** Within a year, soonest first. */
  tasks: DueTask[];
  /** Occurrences of recurring tasks that have fallen due, and how many of them have their paper. */
  recurring: { fallen: number; shown: number };
  /** Whose dates they are, for the calendar. */
  owner: string;
}

const YEAR = 366;

/** Of one of our workbooks; null if its plan is not known. */
export async function dueInWorkbook(snapshot: WorkbookSnapshot, today: IsoDate): Promise<DueList | null> {
  const programmeOf = await programmesFor(snapshot, lookUpIn(await allProgrammes()));
  // Today's date, like the lists: the cover's may be another, or empty.
  const context = contextOf(bindWorkbook(snapshot), { programmeOf, date: today });
  if (!context.identity || !context.plan || context.owner === undefined) return null;
  const fallen = recurringTasks(context, today)
    .flatMap(({ instances }) => instances)
    .filter(({ state }) => state !== 'coming');
  return {
    progress: progress(context),
    risk: context.calendar.risk ?? USUAL_RISK,
    tasks: dueTasks(context, today, YEAR),
    recurring: { fallen: fallen.length, shown: fallen.filter(({ paper }) => paper !== null).length },
    owner: context.identity.agencyId,
  };
}

/** Of an agency's own sheets; null if none of them tells what is done. */
export function dueInSheets(
  snapshot: WorkbookSnapshot,
  { sheets, reading }: { sheets: readonly string[]; reading: OwnReading },
  today: IsoDate,
): DueList | null {
  const trackers = trackersOf(snapshot, today, reading).filter(({ sheet }) => sheets.includes(sheet));
  if (trackers.every(({ rows }) => rows.every(({ isDone }) => isDone === null))) return null;
  return {
    progress: trackersProgress(trackers, today),
    risk: USUAL_RISK,
    tasks: trackersDue(trackers, today, YEAR),
    recurring: { fallen: 0, shown: 0 },
    owner: sheets.join(' '),
  };
}
