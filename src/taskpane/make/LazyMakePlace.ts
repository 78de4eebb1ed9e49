import { needMessages } from '../../messages/load';
import { renewable } from '../app/renewable';

/** The place Tạo biểu in its own script: users who come to check or consolidate do not wait for its form. */
export const MakePlace = renewable(async () => {
  const [place] = await Promise.all([import('./MakePlace'), needMessages('make')]);
  return { default: place.MakePlace };
});
