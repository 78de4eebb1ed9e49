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

/** What is due from a given day on. */
export interface DueList {
  progress: Progress;
  /** The rule behind `progress.atRisk`. */
  risk: RiskRule;
  /** Within a year, soonest first. */
  tasks: DueTask[];
  /** Occurrences of recurring tasks that have fallen due, and how many of them have their document. */
  recurring: { fallen: number; shown: number };
  /** Owner of the dates, for the calendar. */
  owner: string;
}

const YEAR = 366;

/** Due list of one of our workbooks; null if its plan is unknown. */
export async function dueInWorkbook(snapshot: WorkbookSnapshot, today: IsoDate): Promise<DueList | null> {
  const programmeOf = await programmesFor(snapshot, lookUpIn(await allProgrammes()));
  // Today's date, as in the lists: the one on the cover may differ or be empty.
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

/** Due list of an agency's own sheets; null if none of them shows what is done. */
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
