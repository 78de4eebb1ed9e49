import type { AgencyFigures } from '../figures/agencyFigures';
import type { Programme } from '../programmes/programme';
import type { ReportingPeriod } from '../period/reportingPeriod';
import type { Earlier } from './comparison';
import type { AgencyReportSource } from './reportOfWorkbook';

/** Period and date of a report. */
export interface Reported {
  period: ReportingPeriod;
  programme: Pick<Programme, 'plan'>;
}

/** Whether a report qualifies as that of an earlier period, or as last year's for the same period. */
export function isEarlier(kind: Earlier<unknown>['kind'], then: Reported, now: Reported): boolean {
  return kind === 'previous'
    ? then.period.end < now.period.end
    : then.period.id === now.period.id && then.programme.plan.year === now.programme.plan.year - 1;
}

/** Whether both are reports of the same agency, which may have been renamed since. */
export const isSameAgency = (then: AgencyReportSource, now: AgencyReportSource): boolean =>
  then.agency.id === now.agency.id || (now.agency.was ?? []).includes(then.agency.id);

/** An agency's earlier report to compare with; null if it is another agency's, or not of an earlier period. */
export function earlierAgency(
  then: AgencyReportSource,
  now: AgencyReportSource,
): Earlier<AgencyFigures> | null {
  if (!isSameAgency(then, now)) return null;
  const kind = (['lastYear', 'previous'] as const).find((each) => isEarlier(each, then, now));
  return kind === undefined ? null : { kind, period: then.period, date: then.date, figures: then.figures };
}
