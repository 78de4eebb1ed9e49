import { renewable } from '../app/renewable';

/** The self-test, with a script of its own: the first screens never load it. */
export const SelfTestView = renewable(async () => ({
  default: (await import('./SelfTestView')).SelfTestView,
}));
