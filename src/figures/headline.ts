import { hasFigures } from './planTask';
import type { ProvinceHeadline } from './provinceFigures';
import { attainedOf } from './targetFigures';

/** A headline number: `count`, of `all` where it is a part of something; null if nobody reported on it. */
export interface HeadlineNumber {
  count: number | null;
  all: number | null;
}

/** The numbers shown first to the leadership. */
export const HEADLINE_NUMBERS = ['tasks', 'targets', 'overdue', 'sent'] as const;
export type HeadlineKey = (typeof HEADLINE_NUMBERS)[number];

/** Plan tasks done, targets attained, plan tasks overdue, agencies that sent. */
export function headlineNumbers(
  { plan, verdicts, receipts }: Pick<ProvinceHeadline, 'plan' | 'verdicts' | 'receipts'>,
  targets: number,
): Record<HeadlineKey, HeadlineNumber> {
  const isKnown = hasFigures(plan);
  return {
    tasks: { count: isKnown ? plan.done : null, all: plan.tasks },
    targets: { count: attainedOf(verdicts), all: targets },
    overdue: { count: isKnown ? plan.overdue : null, all: null },
    sent: { count: receipts.sent, all: receipts.agencies },
  };
}

/** The difference between two counts; null if either is unknown. */
export const changeOf = (now: HeadlineNumber, before: HeadlineNumber): number | null =>
  now.count === null || before.count === null ? null : now.count - before.count;
