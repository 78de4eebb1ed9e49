import { renewable } from '../app/renewable';
import { withMessages } from '../app/withMessages';

/** Rarely needed: a returned file is seldom the agency's own. */
export const OwnFileForm = renewable(() => withMessages(import('./OwnFileForm'), 'tracker'));
