import type { FactCounts } from './Facts';
import { countOf } from './register';
import type { ConsolidationView } from './view';

/** The consolidation in six numbers. `open`: questions that wait for a decision. */
export const countsOf = (
  { register, rejected, discrepancies }: ConsolidationView,
  open: number,
): FactCounts => ({
  received: register.filter(({ received }) => received).length,
  missing: countOf(register, 'missing'),
  late: countOf(register, 'late'),
  rejected: rejected.length,
  questions: open,
  discrepancies: discrepancies.length,
});
