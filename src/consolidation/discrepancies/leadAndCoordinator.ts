import { shownDate } from '../../validation/report/shown';
import { isNumber } from '../../workbook/sheetMath';
import { STATUS } from '../../fields/task/taskStatus';
import type { Discrepancy, MergedTask } from '../consolidation';
import { isLead, tasksByCode } from '../mergedTasks';
import { statusOf } from '../taskTally';

/**
 * Rows that exactly one agency leads: a coordinator who says that the whole is done while the lead does not (or the
 * other way round), or who has it done on another day. Members of a leading group each have work of their own.
 */
export function leadAndCoordinator(
  tasks: readonly MergedTask[],
  leadsOf: (code: string) => number,
): Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const [code, rows] of tasksByCode(tasks)) {
    const lead = leadsOf(code) === 1 ? rows.find(isLead) : undefined;
    const leads = lead && statusOf(lead);
    if (!lead || !leads) continue;
    for (const coordinator of rows) {
      const status = coordinator === lead || isLead(coordinator) ? null : statusOf(coordinator);
      if (status === null) continue;
      const place = {
        code,
        agency: coordinator.agency,
        lineage: coordinator.lineage,
        other: { agency: lead.agency, code, lineage: lead.lineage },
      };
      const [mine, theirs] = [status === STATUS.done, leads === STATUS.done];
      if (mine !== theirs) {
        found.push({ kind: 'status', ...place, values: { mine: status, theirs: leads } });
        continue;
      }
      const [myDay, theirDay] = [coordinator.entry.doneOn ?? null, lead.entry.doneOn ?? null];
      if (!mine || !isNumber(myDay) || !isNumber(theirDay) || myDay === theirDay) continue;
      found.push({
        kind: 'done-on',
        ...place,
        values: { mine: shownDate(myDay), theirs: shownDate(theirDay) },
      });
    }
  }
  return found;
}
