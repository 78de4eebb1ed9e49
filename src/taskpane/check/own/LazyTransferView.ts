import { renewable } from '../../app/renewable';

/** Loaded with the plans: not needed until entries are imported. */
export const TransferView = renewable(() => import('./TransferView'));
