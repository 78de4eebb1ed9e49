import type { ProvinceHeadline } from '../../figures/provinceFigures';
import type { FactCounts } from './Facts';

/** Who sent, what was not taken, what waits: as the workbook has them. */
export const countsOf = ({ receipts, rejected, questions, discrepancies }: ProvinceHeadline): FactCounts => ({
  received: receipts.sent,
  late: receipts.late,
  unclear: receipts.unclear,
  unusable: receipts.unusable,
  missing: receipts.missing,
  rejected,
  questions,
  discrepancies,
});
