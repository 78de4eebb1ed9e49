import { renewable } from '../../app/renewable';
import { withMessages } from '../../app/withMessages';

/** Comparing with another plan, in its own script: not every plan has an earlier issue. */
export const PlanDiff = renewable(() => withMessages(import('./PlanDiff'), 'planDiff'));
