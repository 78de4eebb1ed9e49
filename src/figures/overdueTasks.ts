import { DUE_STATUS } from '../fields/task/taskComputations';
import { isNumber } from '../workbook/sheetMath';
import type { Standing, TaskStanding } from './taskStanding';

/** Days past the due date; 0 if not late. */
export const daysLateOf = ({ daysLate }: Standing): number => (isNumber(daysLate) ? daysLate : 0);

/** Rows led by agencies that are reported and overdue, the latest first. */
export function overdueTasks(standings: readonly TaskStanding[]): TaskStanding[] {
  return standings
    .filter(({ isLead, status, dueStatus }) => isLead && status !== null && dueStatus === DUE_STATUS.overdue)
    .sort((a, b) => daysLateOf(b) - daysLateOf(a));
}
