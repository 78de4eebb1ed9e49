import { renewable } from '../app/renewable';
import { withMessages } from '../app/withMessages';

/** The self-test, in its own script: the first screens never load it. */
export const SelfTestView = renewable(async () => ({
  default: (await withMessages(import('./SelfTestView'), 'selfTest', 'check')).SelfTestView,
}));
