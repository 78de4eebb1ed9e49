import { renewable } from '../app/renewable';

/** The place Tạo biểu in its own script: users who come to check or consolidate do not wait for its form. */
export const MakePlace = renewable(async () => ({ default: (await import('./MakePlace')).MakePlace }));
