import type { ReportingPeriod } from '../period/reportingPeriod';
import type { IsoDate } from '../text/calendar';

/**
 * Day by which an agency is asked to answer: an override, else the period's own if it is not past; otherwise null. No
 * deadline is ever in the past.
 */
export function askedUntil(
  { sendBy }: Pick<ReportingPeriod, 'sendBy'>,
  today: IsoDate,
  set: IsoDate | undefined,
): IsoDate | null {
  if (set !== undefined && set >= today) return set;
  return sendBy >= today ? sendBy : null;
}
