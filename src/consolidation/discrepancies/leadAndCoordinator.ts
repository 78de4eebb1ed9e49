import { STATUS } from '../../fields/task/taskStatus';
import type { Discrepancy, MergedTask } from '../consolidation';
import { entryLineage } from '../entryLineage';
import { isLead, tasksByCode } from '../mergedTasks';
import { statusOf } from '../taskTally';

/** Whether two statuses cannot both be true of a task, regardless of whose part is meant. */
const contradict = (one: string | null, other: string | null): boolean =>
  [STATUS.done, STATUS.notStarted].every((status) => one === status || other === status);

/**
 * Rows with exactly one lead, where one side reports it done and the other not started. A coordinating agency answers
 * for its own part: if that is still in progress, or ended on another day, there is no contradiction. Members of a lead
 * group each have their own work.
 */
export function leadAndCoordinator(
  tasks: readonly MergedTask[],
  leadsOf: (code: string) => number,
): Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const [code, rows] of tasksByCode(tasks)) {
    const lead = leadsOf(code) === 1 ? rows.find(isLead) : undefined;
    if (!lead) continue;
    const theirs = statusOf(lead);
    // The lead does not contradict itself, so it need not be skipped.
    for (const coordinator of rows) {
      const mine = statusOf(coordinator);
      if (!contradict(mine, theirs)) continue;
      found.push({
        kind: 'status',
        code,
        agency: coordinator.agency,
        lineage: entryLineage(coordinator, 'status'),
        other: { agency: lead.agency, code, lineage: entryLineage(lead, 'status') },
        values: { mine: mine ?? '', theirs: theirs ?? '' },
      });
    }
  }
  return found;
}
