import { periodOf, type PeriodSource, type ReportingPeriod } from '../../period/reportingPeriod';
import type { IsoDate } from '../../text/calendar';

/** What the user chose under one plan before the files turned out to carry another. */
export interface ChosenBefore {
  /** Null if it was left to the files. */
  period: ReportingPeriod | null;
  /** The period's days, where they were overridden. */
  date: IsoDate | null;
  sendBy: IsoDate | null;
  /** Earlier province workbooks, those of another plan too: it may be the one that the files carry. */
  previous: readonly File[];
}

/** Choices that mean nothing under the plan that is used instead. */
export interface Dropped {
  /** The plan has no such period. */
  period: ReportingPeriod | null;
  /** The plan's period of that id covers other days than those that were overridden. */
  daysOf: ReportingPeriod | null;
}

export interface StillApplies {
  period: ReportingPeriod | null;
  date: IsoDate | null;
  sendBy: IsoDate | null;
  dropped: Dropped;
}

/** What of it still applies under this plan, and what is dropped. */
export function stillApplies(
  { period: chosen, date, sendBy }: ChosenBefore,
  programme: PeriodSource,
): StillApplies {
  const period = chosen && periodOf(programme, chosen.id);
  if (!period) return { period, date: null, sendBy: null, dropped: { period: chosen, daysOf: null } };
  const hasSameDays = chosen.start === period.start && chosen.end === period.end;
  if (hasSameDays) return { period, date, sendBy, dropped: { period: null, daysOf: null } };
  const daysOf = date === null && sendBy === null ? null : period;
  return { period, date: null, sendBy: null, dropped: { period: null, daysOf } };
}
