import { renewable } from '../app/renewable';

/** The place Tạo biểu with a script of its own: whoever comes to check or to consolidate does not wait for its form. */
export const MakePlace = renewable(async () => ({ default: (await import('./MakePlace')).MakePlace }));
