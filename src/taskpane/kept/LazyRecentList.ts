import { renewable } from '../app/renewable';
import { withMessages } from '../app/withMessages';

/** Files opened before; without this script a file is chosen as ever. */
export const RecentList = renewable(async () => {
  try {
    return await withMessages(import('./RecentList'), 'kept');
  } catch {
    return { default: () => null };
  }
});
