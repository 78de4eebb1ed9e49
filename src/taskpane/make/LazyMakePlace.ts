import { renewable } from '../app/renewable';

/** The place Lập sổ with a script of its own: whoever comes to check or to consolidate does not wait for its form. */
export const MakePlace = renewable(async () => ({ default: (await import('./MakePlace')).MakePlace }));
