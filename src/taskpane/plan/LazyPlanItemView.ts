import { needMessages } from '../../messages/load';
import { renewable } from '../app/renewable';

/** An item of the plan, with a script of its own: the place opens with its groups folded. */
export const PlanItemView = renewable(async () => {
  const [view] = await Promise.all([import('./PlanItemView'), needMessages('planItem')]);
  return { default: view.PlanItemView };
});
