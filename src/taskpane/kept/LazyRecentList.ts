import { renewable } from '../app/renewable';
import { withMessages } from '../app/withMessages';

/** Recently opened files; without this script files can still be chosen as usual. */
export const RecentList = renewable(async () => {
  try {
    return await withMessages(import('./RecentList'), 'kept');
  } catch {
    return { default: () => null };
  }
});
