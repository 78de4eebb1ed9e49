import { needMessages } from '../../messages/load';
import { renewable } from '../app/renewable';

/** What an earlier page left; without its script Tổng hợp works as ever. */
export const KeptGivenFiles = renewable(async () => {
  try {
    const [offer] = await Promise.all([import('./KeptGivenFiles'), needMessages('kept')]);
    return offer;
  } catch {
    return { default: () => null };
  }
});
