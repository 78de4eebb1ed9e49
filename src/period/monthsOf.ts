import { toSerial } from '../text/calendar';
import type { ReportingPeriod } from './reportingPeriod';

const DAYS_OF_A_MONTH = 30.4;

/** Number of months in a period, 3 for 15 December to 14 March; null if there is no period. */
export const monthsOf = (period: Pick<ReportingPeriod, 'start' | 'end'> | null): number | null =>
  period && Math.round((toSerial(period.end) - toSerial(period.start) + 1) / DAYS_OF_A_MONTH);
