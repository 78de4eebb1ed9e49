import { renewable } from '../app/renewable';

/** What is shown of a consolidation, with a script of its own: nobody needs it before files are given. */
export const ConsolidationOutcome = renewable(() => import('./ConsolidationOutcome'));
