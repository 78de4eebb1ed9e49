import { vietnamese } from '../messages/vietnamese';
import { periodOf, type PeriodSource, type ReportingPeriod } from '../period/reportingPeriod';
import { UsageError } from './usageError';

/** A `--period` of the command line. @throws UsageError naming those that the programme has. */
export function periodOption(id: string, programme: PeriodSource): ReportingPeriod {
  const period = periodOf(programme, id);
  if (period) return period;
  const periods = programme.periods.map((each) => each.id).join(', ');
  throw new UsageError(vietnamese('cli.unknownPeriod', { period: id, periods }));
}
