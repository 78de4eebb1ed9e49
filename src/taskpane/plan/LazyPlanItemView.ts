import { needMessages } from '../../messages/load';
import { renewable } from '../app/renewable';

/** An item of the plan, in its own script: the place opens with its groups collapsed. */
export const PlanItemView = renewable(async () => {
  const [view] = await Promise.all([import('./PlanItemView'), needMessages('planItem')]);
  return { default: view.PlanItemView };
});
