import { workbookText } from '../messages/workbookText';

/** What a task's status can be; the order is that of the drop-down list. */
export const STATUS = {
  notStarted: workbookText('status.notStarted'),
  inProgress: workbookText('status.inProgress'),
  done: workbookText('status.done'),
  notArisen: workbookText('status.notArisen'),
} as const;

export const STATUSES: readonly string[] = Object.values(STATUS);

/** Days before a due date from which a task counts as due soon. */
export const DUE_SOON_DAYS = 15;
