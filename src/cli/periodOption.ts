import { vietnamese } from '../messages/vietnamese';
import { periodOf, type PeriodSource, type ReportingPeriod } from '../period/reportingPeriod';
import { UsageError } from './usageError';

/** Parses `--period`. @throws UsageError listing the programme's periods. */
export function periodOption(id: string, programme: PeriodSource): ReportingPeriod {
  const period = periodOf(programme, id);
  if (period) return period;
  const periods = programme.periods.map((each) => each.id).join(', ');
  throw new UsageError(vietnamese('cli.unknownPeriod', { period: id, periods }));
}
