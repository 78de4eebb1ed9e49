import { needMessages } from '../../messages/load';
import { renewable } from '../app/renewable';

/** Work left by an earlier page; without this script Tổng hợp works as usual. */
export const KeptGivenFiles = renewable(async () => {
  try {
    const [offer] = await Promise.all([import('./KeptGivenFiles'), needMessages('kept')]);
    return offer;
  } catch {
    return { default: () => null };
  }
});
