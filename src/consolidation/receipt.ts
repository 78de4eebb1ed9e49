import type { RegisterEntry } from './consolidation';

/**
 * How an agency stands with its report. `unclear`: it came, but nobody knows for certain on which day. `unusable`: something
 * came that cannot be brought together, so that it is not `missing`.
 */
export const RECEIPTS = ['onTime', 'late', 'unclear', 'unusable', 'missing'] as const;
export type Receipt = (typeof RECEIPTS)[number];

export function receiptOf({ received, unusable }: RegisterEntry): Receipt {
  if (!received) return unusable.length > 0 ? 'unusable' : 'missing';
  if (received.late) return 'late';
  return received.doubt === null ? 'onTime' : 'unclear';
}
