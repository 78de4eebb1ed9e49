import { renewable } from '../app/renewable';
import { withMessages } from '../app/withMessages';

/** The view of a consolidation, in its own script: not needed before files are given. */
export const ConsolidationOutcome = renewable(() =>
  withMessages(import('./ConsolidationOutcome'), 'make', 'template'),
);
