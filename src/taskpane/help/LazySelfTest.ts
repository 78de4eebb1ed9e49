import { needMessages } from '../../messages/load';
import { renewable } from '../app/renewable';

/** The self-test, in its own script: the first screens never load it. */
export const SelfTestView = renewable(async () => {
  const [view] = await Promise.all([
    import('./SelfTestView'),
    needMessages('selfTest'),
    needMessages('check'),
  ]);
  return { default: view.SelfTestView };
});
