import { renewable } from '../../app/renewable';

/** How Sở Nội vụ makes next year's plan, with a script of its own: most people only look things up. */
export const DraftPlan = renewable(() => import('./DraftPlan'));
