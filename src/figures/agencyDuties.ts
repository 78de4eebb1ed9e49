import type { Consolidation, RegisterEntry, TaskTally } from '../consolidation/consolidation';
import { isLeadRole } from '../consolidation/mergedTasks';
import { owedRows } from '../consolidation/mergeRows';
import { tally } from '../consolidation/taskTally';
import type { TaskStanding } from './taskStanding';

/** An agency that owes or sent a workbook, with the plan rows it leads. */
export interface AgencyDuties {
  entry: RegisterEntry;
  /** `owed` counts its rows even if it sent no workbook. */
  duties: TaskTally;
}

/** Plan rows that an agency leads, whether or not it sent a workbook. */
function leadCounter({
  programme: { plan, catalogue },
  tasks: merged,
}: Consolidation): (entry: RegisterEntry) => number {
  const owed = owedRows(plan, catalogue);
  const confirmed = new Map<string, number>();
  for (const task of merged)
    if (task.confirmed) confirmed.set(task.agency.id, (confirmed.get(task.agency.id) ?? 0) + 1);
  const known = new Map<unknown, number>();
  return ({ agency }) => {
    const { tasks } = owed(agency);
    const count = known.get(tasks) ?? tasks.filter(({ row }) => isLeadRole(row.role)).length;
    known.set(tasks, count);
    return count + (confirmed.get(agency.id) ?? 0);
  };
}

/** In register order. */
export function agencyDuties(
  consolidation: Consolidation,
  standings: readonly TaskStanding[],
): AgencyDuties[] {
  const leads = leadCounter(consolidation);
  const led = new Map<string, TaskStanding[]>();
  for (const standing of standings) {
    if (!standing.isLead) continue;
    const list = led.get(standing.task.agency.id);
    if (list) list.push(standing);
    else led.set(standing.task.agency.id, [standing]);
  }
  return consolidation.register.map((entry) => ({
    entry,
    duties: tally(led.get(entry.agency.id) ?? [], leads(entry)),
  }));
}
