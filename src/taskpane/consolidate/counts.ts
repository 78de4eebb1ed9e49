import type { ProvinceHeadline } from '../../figures/provinceFigures';
import type { FactCounts } from './Facts';

/** Reports received, files rejected, pending decisions: the same numbers as in the workbook. */
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
