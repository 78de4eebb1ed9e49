import { vietnamese } from '../messages/vietnamese';
import { workbookText } from '../messages/workbookText';
import type { RejectedFile, RejectReason } from './consolidation';

/** Whether the agency must send another file: not if Sở Nội vụ chose to leave this one out. */
export const isToBeSentAgain = ({ reason }: RejectedFile): boolean =>
  reason !== 'left-out' && reason !== 'superseded';

/** A file's name without its folder: where Sở Nội vụ keeps it is nobody else's business. */
export const fileName = ({ file }: { file: string }): string => file.split(/[\\/]/).at(-1) ?? file;

const isHostReason = (reason: RejectReason): reason is `host.${string}` => reason.startsWith('host.');

/** Why a file was rejected, in words. */
export function reasonText({ reason, values, said }: RejectedFile): string {
  if (said !== undefined) return said;
  if (!isHostReason(reason)) return vietnamese(`reject.${reason}`, values);
  const why = vietnamese.has(reason) ? vietnamese(reason, values) : '';
  return workbookText('reject.host', { why }).trim();
}
