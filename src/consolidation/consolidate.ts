import type { Agency } from '../agency/catalogue';
import { periodOf, withSendBy, type ReportingPeriod } from '../period/reportingPeriod';
import { calendarOf, type Programme } from '../programmes/programme';
import type { IsoDate } from '../text/calendar';
import type { Consolidation } from './consolidation';
import { correctionsOf } from './corrections';
import { changedTexts } from './discrepancies/changedTexts';
import { documentDiscrepancies } from './discrepancies/documents';
import { disagreeingFigures } from './discrepancies/figures';
import { impossibleDates } from './discrepancies/impossibleDates';
import { impossibleFigures } from './discrepancies/impossibleFigures';
import { leadAndCoordinator } from './discrepancies/leadAndCoordinator';
import { magnitudeJumps } from './discrepancies/magnitude';
import { mergeRows, owedRows } from './mergeRows';
import { planRows } from './planRows';
import type { PreviousRun } from './previousRun';
import { registerOf } from './register';
import type { Returned, ReturnedWorkbook } from './returned';
import { runChanges } from './runChanges';
import { takeFiles, type Choices } from './takeFiles';
import { targetRollUps } from './targetRollUps';

export interface ConsolidationInput {
  programme: Programme;
  period: ReportingPeriod;
  /**
   * Day by which agencies had to send, if overridden; else that of the previous run, else the one stated in most
   * returned workbooks, else the programme's.
   */
  sendBy?: IsoDate | null;
  /** Serial: the province's reference date for progress, whatever the agencies' own reporting dates. */
  reportingDate: number;
  returned: readonly Returned[];
  /** Agencies not in the catalogue that owe a workbook: communes, by name. */
  alsoOwing?: readonly Agency[];
  choices?: Choices;
  /** Arrival days of workbooks, by agency id, in addition to those entered in the previous run. */
  arrivals?: Readonly<Record<string, IsoDate>>;
  /** Arrival days after it are doubted; null or absent if unknown. */
  today?: IsoDate | null;
  /**
   * Province workbooks of the same plan: for this period (the previous run), and for earlier ones (to compare figures).
   */
  previous?: readonly PreviousRun[];
}

/**
 * The send-by day stated in most workbooks, as communicated to their agencies; the latest if tied, null if none states
 * one.
 */
function mostStatedDay(books: readonly ReturnedWorkbook[]): IsoDate | null {
  const counts = new Map<IsoDate, number>();
  for (const { identity } of books)
    if (identity.sendBy) counts.set(identity.sendBy, (counts.get(identity.sendBy) ?? 0) + 1);
  const [most] = [...counts].sort(([dayA, a], [dayB, b]) => b - a || (dayA < dayB ? 1 : -1));
  return most?.[0] ?? null;
}

/**
 * The latest of the earlier periods; of those that end on one day, a quarter before a month for a quarter; of several
 * workbooks of one period the first given, as for the period itself.
 */
function earlierPeriod(
  previous: readonly PreviousRun[],
  { end, kind }: ReportingPeriod,
  programme: Programme,
): PreviousRun | undefined {
  return previous
    .flatMap((run) => {
      const period = periodOf(programme, run.period);
      const isAlike = period?.kind === kind;
      return period && period.end < end
        ? [{ run, key: `${period.end} ${isAlike ? 1 : 0} ${period.id}` }]
        : [];
    })
    .sort((a, b) => (a.key > b.key ? -1 : 1))
    .at(0)?.run;
}

/**
 * Combines many agencies' workbooks: which ones count, their merged data, where they disagree. Pure and total: the
 * result does not depend on the order of the files.
 */
export function consolidate(input: ConsolidationInput): Consolidation {
  const { programme, reportingDate, alsoOwing = [], choices = {} } = input;
  const { plan, catalogue } = programme;
  const previous = (input.previous ?? []).filter(({ planId }) => planId === plan.id);
  const { taken, rejected, decisions } = takeFiles(input.returned, {
    programme,
    period: input.period,
    choices,
  });
  const before = previous.find((run) => run.period === input.period.id);
  const period = withSendBy(
    input.period,
    input.sendBy ?? before?.sendBy ?? mostStatedDay([...taken.values()]),
  );
  const register = registerOf({
    catalogue,
    alsoOwing,
    taken,
    rejected,
    period,
    arrivals: { ...before?.arrivals, ...input.arrivals },
    today: input.today ?? null,
  });
  const agencies = register.map(({ agency }) => agency);
  const owed = owedRows(plan, catalogue);
  const corrections = correctionsOf(before?.corrections ?? []);
  const { tasks, targets } = mergeRows(plan, register, taken, owed, corrections, input.today ?? null);
  const rows = planRows(plan, catalogue, agencies, owed, tasks, {
    ...calendarOf(programme),
    reportingDate,
  });
  const leadsOf = new Map(rows.map(({ row, lead }) => [String(row.code), lead.owed]));
  const earlier = earlierPeriod(previous, period, programme);
  return {
    programme,
    period,
    reportingDate,
    register,
    rejected,
    decisions,
    tasks,
    targets,
    planRows: rows,
    targetRollUps: targetRollUps(plan, agencies, owed, targets),
    discrepancies: [
      ...leadAndCoordinator(tasks, (code) => leadsOf.get(code) ?? 0),
      ...documentDiscrepancies(tasks, catalogue),
      ...impossibleFigures(targets),
      ...impossibleDates(tasks, plan.year),
      ...disagreeingFigures(targets),
      ...(earlier ? magnitudeJumps(targets, earlier) : []),
      ...changedTexts(register, taken),
    ],
    changes: before ? runChanges(before, register, tasks, targets, corrections) : [],
    notes: before?.notes ?? [],
    keptCorrections: corrections.waiting(),
    sample: [...taken.values()].some(({ sample }) => sample),
  };
}
