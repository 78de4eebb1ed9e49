import { renewable } from '../app/renewable';

/** An item of the plan, with a script of its own: the place opens with its groups folded. */
export const PlanItemView = renewable(async () => ({
  default: (await import('./PlanItemView')).PlanItemView,
}));
