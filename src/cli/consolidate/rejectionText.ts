import type { RejectedFile } from '../../consolidation/consolidation';
import { isMessageKey, vietnamese } from '../../messages/catalogue';
import { hostReason } from '../whyUnreadable';

/** Why a file's rows do not count, in words. */
export function rejectionText({ reason, values }: RejectedFile): string {
  const key = `reject.${reason}`;
  return isMessageKey(key) ? vietnamese(key, values) : hostReason(reason, values);
}
