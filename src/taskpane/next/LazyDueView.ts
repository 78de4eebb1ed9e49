import { renewable } from '../app/renewable';
import { withMessages } from '../app/withMessages';

/** Loaded with the plans: not needed until somebody asks what is due. */
export const DueView = renewable(() => withMessages(import('./DueView'), 'due'));
