import { needMessages } from '../../messages/load';
import { renewable } from '../app/renewable';

/** The view of a consolidation, in its own script: not needed before files are given. */
export const ConsolidationOutcome = renewable(async () => {
  const [view] = await Promise.all([import('./ConsolidationOutcome'), needMessages('make')]);
  return view;
});
