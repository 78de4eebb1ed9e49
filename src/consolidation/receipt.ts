import type { RegisterEntry } from './consolidation';

/**
 * An agency's reporting status. `unclear`: received, but the day is uncertain. `unusable`: something was received that
 * cannot be merged, so it is not `missing`.
 */
export const RECEIPTS = ['onTime', 'late', 'unclear', 'unusable', 'missing'] as const;
export type Receipt = (typeof RECEIPTS)[number];

export function receiptOf({ received, unusable }: RegisterEntry): Receipt {
  if (!received) return unusable.length > 0 ? 'unusable' : 'missing';
  if (received.late) return 'late';
  return received.doubt === null ? 'onTime' : 'unclear';
}
