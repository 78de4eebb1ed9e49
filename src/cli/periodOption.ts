import { vietnamese } from '../messages/vietnamese';
import { PERIOD_IDS } from '../period/reportingPeriod';
import { UsageError } from './usageError';

/** A reporting period's id. @throws UsageError naming those there are. */
export function periodOption(period: string): string {
  if (!PERIOD_IDS.includes(period))
    throw new UsageError(vietnamese('cli.unknownPeriod', { period, periods: PERIOD_IDS.join(', ') }));
  return period;
}
