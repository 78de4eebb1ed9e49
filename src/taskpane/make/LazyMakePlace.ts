import { renewable } from '../app/renewable';
import { withMessages } from '../app/withMessages';

/** The place Tạo biểu in its own script: users who come to check or consolidate do not wait for its form. */
export const MakePlace = renewable(async () => ({
  default: (await withMessages(import('./MakePlace'), 'make')).MakePlace,
}));
