import type { RejectedFile } from '../../consolidation/consolidation';
import { createMessages, isMessageKey } from '../../messages/catalogue';
import { hostReason } from '../whyUnreadable';

const say = createMessages('vi');

/** Why a file's rows do not count, in words. */
export function rejectionText({ reason, values }: RejectedFile): string {
  const key = `reject.${reason}`;
  return isMessageKey(key) ? say(key, values) : hostReason(reason, values);
}
