import { renewable } from '../app/renewable';
import { withMessages } from '../app/withMessages';

/** Work left by an earlier page; without this script Tổng hợp works as usual. */
export const KeptGivenFiles = renewable(async () => {
  try {
    return await withMessages(import('./KeptGivenFiles'), 'kept');
  } catch {
    return { default: () => null };
  }
});
