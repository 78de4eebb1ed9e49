import { renewable } from '../app/renewable';
import { withMessages } from '../app/withMessages';

/** An item of the plan, in its own script: the place opens with its groups collapsed. */
export const PlanItemView = renewable(async () => ({
  default: (await withMessages(import('./PlanItemView'), 'planItem')).PlanItemView,
}));
