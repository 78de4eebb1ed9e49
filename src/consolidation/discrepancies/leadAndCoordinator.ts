import { STATUS } from '../../fields/task/taskStatus';
import type { Discrepancy, MergedTask } from '../consolidation';
import { isConditional, isLead, tasksByCode } from '../mergedTasks';
import { statusOf } from '../taskTally';

/** What of two statuses cannot both be true of one task, whoever's part is meant. */
const contradict = (one: string, other: string): boolean =>
  [STATUS.done, STATUS.notStarted].every((status) => one === status || other === status);

/**
 * Rows that exactly one agency leads, where one side says that it is done and the other that it has not begun. A
 * coordinator answers for its own part: that it goes on, or ended on another day, contradicts nothing. Members of a leading
 * group each have work of their own.
 */
export function leadAndCoordinator(
  tasks: readonly MergedTask[],
  leadsOf: (code: string) => number,
): Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const [code, rows] of tasksByCode(tasks)) {
    const lead = leadsOf(code) === 1 ? rows.find(isLead) : undefined;
    const theirs = lead && statusOf(lead);
    if (!lead || !theirs) continue;
    for (const coordinator of rows) {
      if (coordinator === lead || isLead(coordinator) || isConditional(coordinator.row)) continue;
      const mine = statusOf(coordinator);
      if (mine === null || !contradict(mine, theirs)) continue;
      found.push({
        kind: 'status',
        code,
        agency: coordinator.agency,
        lineage: coordinator.lineage,
        other: { agency: lead.agency, code, lineage: lead.lineage },
        values: { mine, theirs },
      });
    }
  }
  return found;
}
