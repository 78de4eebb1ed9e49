import type { RegisterEntry } from '../consolidation/consolidation';
import { RECEIPTS, receiptOf, type Receipt } from '../consolidation/receipt';

/** Who sent a workbook and who did not: the five kinds of receipt add up to `agencies`. */
export interface ReceiptCounts extends Record<Receipt, number> {
  agencies: number;
  /** Have a workbook that counts: on time, late, or received on an uncertain date. */
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
