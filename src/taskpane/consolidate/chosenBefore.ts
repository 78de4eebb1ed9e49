import { periodOf, type PeriodSource, type ReportingPeriod } from '../../period/reportingPeriod';
import type { IsoDate } from '../../text/calendar';

/** The user's choices under one plan, made before the files turned out to carry another. */
export interface ChosenBefore {
  /** Null if determined by the files. */
  period: ReportingPeriod | null;
  /** The period's dates, if overridden. */
  date: IsoDate | null;
  sendBy: IsoDate | null;
  /** Earlier province workbooks, including those of another plan: it may be the one carried by the files. */
  previous: readonly File[];
}

/** Choices without meaning under the plan used instead. */
export interface Dropped {
  /** The plan has no such period. */
  period: ReportingPeriod | null;
  /** The plan's period with that id covers other days than the overridden ones. */
  daysOf: ReportingPeriod | null;
}

export interface StillApplies {
  period: ReportingPeriod | null;
  date: IsoDate | null;
  sendBy: IsoDate | null;
  dropped: Dropped;
}

/** Separates choices that still apply under this plan from those dropped. */
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
