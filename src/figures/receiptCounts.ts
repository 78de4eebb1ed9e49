import type { RegisterEntry } from '../consolidation/consolidation';
import { RECEIPTS, receiptOf, type Receipt } from '../consolidation/receipt';

/** Who sent and who did not: the five kinds of receipt add up to `agencies`. */
export interface ReceiptCounts extends Record<Receipt, number> {
  agencies: number;
  /** With a workbook that counts: in time, late, or on a day that nobody knows for certain. */
  sent: number;
}

export function countReceipts(register: readonly RegisterEntry[]): ReceiptCounts {
  const counts: ReceiptCounts = {
    agencies: register.length,
    sent: 0,
    ...(Object.fromEntries(RECEIPTS.map((receipt) => [receipt, 0])) as Record<Receipt, number>),
  };
  for (const entry of register) {
    counts[receiptOf(entry)] += 1;
    if (entry.received) counts.sent += 1;
  }
  return counts;
}
