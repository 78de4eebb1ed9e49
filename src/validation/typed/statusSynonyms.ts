import { bare } from '../../text/normalise';
import { STATUS, STATUSES } from '../../fields/task/taskStatus';

/** Common variants of the statuses, without diacritics. */
const SYNONYMS: Record<string, string> = {
  'da hoan thanh': STATUS.done,
  'da xong': STATUS.done,
  xong: STATUS.done,
  ht: STATUS.done,
  'hoan thanh 100%': STATUS.done,
  'dang lam': STATUS.inProgress,
  'dang th': STATUS.inProgress,
  'dang tien hanh': STATUS.inProgress,
  'dang trien khai': STATUS.inProgress,
  'dang trien khai thuc hien': STATUS.inProgress,
  'chua lam': STATUS.notStarted,
  'chua th': STATUS.notStarted,
  'chua tien hanh': STATUS.notStarted,
  'chua bat dau': STATUS.notStarted,
  'chua trien khai': STATUS.notStarted,
  'chua phat sinh': STATUS.notArisen,
  'khong ps': STATUS.notArisen,
};

/** Removes punctuation and a parenthesis: “Hoàn thành.”, “Hoàn thành (100%)”. */
const withoutPunctuation = (text: string): string =>
  bare(text)
    .replace(/\(\s*(100\s*%)\s*\)/, '$1')
    .replace(/\s%/, '%')
    .replace(/[.,;:!]$/, '')
    .trim();

/** The only listed status that begins with what was typed, ignoring diacritics; null if none or several do. */
export function statusStartingWith(text: string): string | null {
  const typed = bare(text);
  const found = STATUSES.filter((status) => bare(status).startsWith(typed));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The status a text means, ignoring diacritics, spaces and a full stop; null if uncertain. */
export function intendedStatus(text: string): string | null {
  const typed = withoutPunctuation(text);
  return STATUSES.find((status) => bare(status) === typed) ?? SYNONYMS[typed] ?? null;
}
