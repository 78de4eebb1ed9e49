import type { Consolidation } from '../consolidation/consolidation';
import { provinceFigures, type ProvinceFigures } from '../figures/provinceFigures';
import type { ReportingPeriod } from '../period/reportingPeriod';
import { fromSerial, type IsoDate } from '../text/calendar';
import type { Earlier } from './comparison';

/** The figures of an earlier consolidation, with its period and day. */
export interface EarlierProvince {
  period: ReportingPeriod;
  date: IsoDate;
  figures: ProvinceFigures;
}

export const earlierProvince = (consolidation: Consolidation): EarlierProvince => ({
  period: consolidation.period,
  date: fromSerial(consolidation.reportingDate) ?? consolidation.period.end,
  figures: provinceFigures(consolidation),
});

const later = (a: EarlierProvince, b: EarlierProvince): EarlierProvince =>
  [a.period.end, a.date].join() >= [b.period.end, b.date].join() ? a : b;

const latest = (given: readonly EarlierProvince[]): EarlierProvince | null =>
  given.length === 0 ? null : given.reduce(later);

/** The latest of the given consolidations, of this period or an earlier one; null if there is none. */
export const lastTime = (
  given: readonly EarlierProvince[],
  now: Pick<ReportingPeriod, 'end'>,
): EarlierProvince | null => latest(given.filter(({ period }) => period.end <= now.end));

/** The latest consolidation of an earlier period, as the periodic report compares with it. */
export function previousPeriod(
  given: readonly EarlierProvince[],
  now: Pick<ReportingPeriod, 'end'>,
): Earlier<ProvinceFigures>[] {
  const found = latest(given.filter(({ period }) => period.end < now.end));
  return found === null ? [] : [{ kind: 'previous', ...found }];
}
