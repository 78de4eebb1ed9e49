import type { Agency } from '../agency/catalogue';
import { vietnamese } from '../messages/vietnamese';
import { workbookText } from '../messages/workbookText';
import type { RejectedFile, RejectReason } from './consolidation';

/**
 * Whether the agency must send another file: not if Sở Nội vụ chose to leave this one out, or only has to confirm whose
 * it is.
 */
export const mustResend = ({ reason }: RejectedFile): boolean =>
  reason !== 'left-out' && reason !== 'superseded' && reason !== 'identity-guessed';

/** A file's name without its folder: folder names of Sở Nội vụ must not leak to agencies. */
export const fileName = ({ file }: { file: string }): string => file.split(/[\\/]/).at(-1) ?? file;

const isHostReason = (reason: RejectReason): reason is `host.${string}` => reason.startsWith('host.');

/** Why a file was rejected, in words. */
export function reasonText({ reason, values, said }: RejectedFile): string {
  if (said !== undefined) return said;
  if (!isHostReason(reason)) return vietnamese(`reject.${reason}`, values);
  const why = vietnamese.has(reason) ? vietnamese(reason, values) : '';
  return workbookText('reject.host', { why }).trim();
}

/** Sentences addressed to the software's user: “Hãy mở bằng Excel …”. */
const ADVICE = /^Hãy /u;

/** The same for the agency that sent the file: the reason alone, as official papers do not give orders. */
export function statedReason(file: RejectedFile): string {
  const sentences = reasonText(file)
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .filter((sentence) => !ADVICE.test(sentence));
  const unread = workbookText('reject.host', { why: '' }).trim();
  // If the cause is known, “could not be read” adds nothing.
  return (sentences[0] === unread && sentences.length > 1 ? sentences.slice(1) : sentences).join(' ');
}

/** Recognises a reason as worded in the province's workbook, among those that require no action of the agency. */
export function reasonFromText(said: string, agency: Agency | null): RejectReason {
  const reasons = ['left-out', 'identity-guessed'] as const;
  const values = { agency: agency?.name ?? '' };
  return reasons.find((reason) => vietnamese(`reject.${reason}`, values) === said) ?? 'not-ours';
}
