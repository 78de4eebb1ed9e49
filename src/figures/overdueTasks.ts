import { DUE_STATUS } from '../fields/task/taskComputations';
import { isNumber } from '../workbook/sheetMath';
import type { Standing, TaskStanding } from './taskStanding';

/** Days after its due day; 0 where it is not late. */
export const daysLateOf = ({ daysLate }: Standing): number => (isNumber(daysLate) ? daysLate : 0);

/** Rows that agencies lead, reported on and overdue, the longest first. */
export function overdueTasks(standings: readonly TaskStanding[]): TaskStanding[] {
  return standings
    .filter(({ isLead, status, dueStatus }) => isLead && status !== null && dueStatus === DUE_STATUS.overdue)
    .sort((a, b) => daysLateOf(b) - daysLateOf(a));
}
