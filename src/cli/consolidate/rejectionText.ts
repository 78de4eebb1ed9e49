import type { RejectedFile } from '../../consolidation/consolidation';
import { vietnamese } from '../../messages/vietnamese';
import { hostReason } from '../whyUnreadable';

/** Why a file was rejected, in words. */
export function rejectionText({ reason, values }: RejectedFile): string {
  const key = `reject.${reason}`;
  return vietnamese.has(key) ? vietnamese(key, values) : hostReason(reason, values);
}
