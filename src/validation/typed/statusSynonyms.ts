import { bare } from '../../text/normalise';
import { STATUS, STATUSES } from '../../fields/task/taskStatus';

/** What people type for a status, without diacritics. */
const SYNONYMS: Record<string, string> = {
  'da hoan thanh': STATUS.done,
  'da xong': STATUS.done,
  xong: STATUS.done,
  'hoan thanh 100%': STATUS.done,
  'dang lam': STATUS.inProgress,
  'dang trien khai': STATUS.inProgress,
  'dang trien khai thuc hien': STATUS.inProgress,
  'chua lam': STATUS.notStarted,
  'chua trien khai': STATUS.notStarted,
  'chua phat sinh': STATUS.notArisen,
};

/** The one status of the list that begins with what was typed, whatever its diacritics; null for none or several. */
export function statusBegun(text: string): string | null {
  const typed = bare(text);
  const found = typed === '' ? [] : STATUSES.filter((status) => bare(status).startsWith(typed));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The status that a text stands for, whatever its diacritics and spaces; null where that is not sure. */
export function statusMeant(text: string): string | null {
  const typed = bare(text);
  return STATUSES.find((status) => bare(status) === typed) ?? SYNONYMS[typed] ?? null;
}
