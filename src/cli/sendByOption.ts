import { vietnamese } from '../messages/vietnamese';
import { canBeSentBy, type ReportingPeriod } from '../period/reportingPeriod';
import type { IsoDate } from '../text/calendar';
import { formatDate } from '../text/formatDate';
import { dateOption } from './dateOption';
import { UsageError } from './usageError';

/** Parses `--send-by`: the agencies' last day to send; undefined if absent. @throws UsageError */
export function sendByOption(text: string | undefined, period: ReportingPeriod): IsoDate | undefined {
  const day = dateOption(text);
  if (day === undefined || canBeSentBy(period, day)) return day;
  throw new UsageError(
    vietnamese('cli.sendByOutside', {
      date: formatDate(day),
      period: period.name,
      start: formatDate(period.start),
    }),
  );
}
