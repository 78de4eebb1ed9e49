import { renewable } from '../../app/renewable';

/** With the plans: nobody needs it before entries are brought over. */
export const BringOver = renewable(() => import('./BringOver'));
