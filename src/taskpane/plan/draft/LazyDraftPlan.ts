import { renewable } from '../../app/renewable';
import { withMessages } from '../../app/withMessages';

/** Drafting next year's plan, in its own script: most users only look things up. */
export const DraftPlan = renewable(() => withMessages(import('./DraftPlan'), 'make', 'fileError'));
