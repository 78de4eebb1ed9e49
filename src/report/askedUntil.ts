import type { ReportingPeriod } from '../period/reportingPeriod';
import type { IsoDate } from '../text/calendar';

/**
 * Day by which an agency is asked to answer: the one that was set, else the period's own while it is still to come; null
 * where neither is. Nobody is asked for something by a day that is over.
 */
export function askedUntil(
  { sendBy }: Pick<ReportingPeriod, 'sendBy'>,
  today: IsoDate,
  set: IsoDate | undefined,
): IsoDate | null {
  if (set !== undefined && set >= today) return set;
  return sendBy >= today ? sendBy : null;
}
