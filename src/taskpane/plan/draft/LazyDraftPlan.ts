import { needMessages } from '../../../messages/load';
import { renewable } from '../../app/renewable';

/** Drafting next year's plan, in its own script: most users only look things up. */
export const DraftPlan = renewable(async () => {
  const [view] = await Promise.all([import('./DraftPlan'), needMessages('make')]);
  return view;
});
