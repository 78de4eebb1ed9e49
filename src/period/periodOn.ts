import type { IsoDate } from '../text/calendar';
import type { ReportingPeriod } from './reportingPeriod';

/** The period to be reported next on a day: begun, and the soonest of those still to be sent; null if there is none. */
export function periodOn(periods: readonly ReportingPeriod[], day: IsoDate): ReportingPeriod | null {
  return periods
    .filter(({ kind, start, sendBy }) => kind === 'report' && start <= day && day <= sendBy)
    .reduce<ReportingPeriod | null>(
      (soonest, one) => (soonest && soonest.sendBy <= one.sendBy ? soonest : one),
      null,
    );
}
