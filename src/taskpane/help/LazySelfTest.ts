import { needMessages } from '../../messages/load';
import { renewable } from '../app/renewable';

/** The self-test, with a script of its own: the first screens never load it. */
export const SelfTestView = renewable(async () => {
  const [view] = await Promise.all([import('./SelfTestView'), needMessages('selfTest')]);
  return { default: view.SelfTestView };
});
