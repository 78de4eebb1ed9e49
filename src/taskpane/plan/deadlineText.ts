import type { Deadline } from '../../deadline/deadline';
import { isUndated } from '../../deadline/kinds';
import type { Messages } from '../../messages/catalogue';
import { formatDate } from '../../text/formatDate';

/** A parsed deadline in words: from when to when, or what replaces a date. */
export function deadlineText({ kind, start, due }: Deadline, messages: Messages): string {
  if (due !== null)
    return start === null
      ? messages('plan.due.by', { due: formatDate(due) })
      : messages('plan.due.between', { start: formatDate(start), due: formatDate(due) });
  return messages(isUndated(kind) ? `plan.due.${kind}` : 'plan.due.unstated');
}
