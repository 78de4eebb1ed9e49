import { longestPeriod, type ReportingPeriod } from '../../period/reportingPeriod';
import type { PlanHead } from '../../plan/plan';
import type { ReadFacts } from './reader';

/** The period of most of the plan's workbooks, the one that ends last if tied; the longest if there are none. */
export function mostFrequentPeriod(
  facts: readonly ReadFacts[],
  planId: string,
  periods: readonly ReportingPeriod[],
): ReportingPeriod | null {
  const counted = periods.map((period) => ({
    period,
    count: facts.filter((each) => each.planId === planId && each.period === period.id).length,
  }));
  const [best] = counted.sort((a, b) => b.count - a.count || (a.period.end < b.period.end ? 1 : -1));
  if (best && best.count > 0) return best.period;
  return longestPeriod(periods);
}

/** `CCHC2024_NAM_TINH_TONGHOP.xlsx` */
export const provinceFileName = ({ year }: PlanHead, { id }: ReportingPeriod): string =>
  `CCHC${year}_${id.toUpperCase()}_TINH_TONGHOP.xlsx`;
