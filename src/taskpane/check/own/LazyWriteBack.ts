import { renewable } from '../../app/renewable';

/** Loaded with the plans: not needed until results are written into an agency's own sheet. */
export const WriteBack = renewable(() => import('./WriteBack'));
