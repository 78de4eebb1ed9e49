import type { Agency, Catalogue } from '../agency/catalogue';
import type { Frame } from '../fields/column';
import type { Plan } from '../plan/plan';
import { agencyRows } from '../workbook/agency/agencyRows';
import type { MergedTask, PlanRowRollUp } from './consolidation';
import type { OwedRows } from './mergeRows';
import { isConditional, isLeadRole, isLead, tasksByCode } from './mergedTasks';
import { occurrenceTally } from './occurrenceTally';
import { countedOf, tally } from './taskTally';

/** The province's view: each plan row with tallies of its lead and coordinating agencies. */
export function planRows(
  plan: Plan,
  catalogue: Catalogue,
  agencies: readonly Agency[],
  owed: (agency: Agency) => OwedRows,
  tasks: readonly MergedTask[],
  frame: Frame,
): PlanRowRollUp[] {
  const owedBy = { lead: new Map<string, number>(), coordinating: new Map<string, number>() };
  for (const agency of agencies) {
    for (const { row } of owed(agency).tasks) {
      if (isConditional(row)) continue;
      const counts = owedBy[isLeadRole(row.role) ? 'lead' : 'coordinating'];
      counts.set(String(row.code), (counts.get(String(row.code)) ?? 0) + 1);
    }
  }
  const addTo = (counts: Map<string, number>, { row }: MergedTask) =>
    counts.set(String(row.code), (counts.get(String(row.code)) ?? 0) + 1);
  const unconfirmed = new Map<string, number>();
  for (const task of tasks) {
    if (task.confirmed) addTo(owedBy.lead, task);
    else if (isConditional(task.row)) addTo(unconfirmed, task);
  }
  const rowsOf = {
    lead: tasksByCode(tasks.filter(isLead)),
    coordinating: tasksByCode(tasks.filter((task) => !isLead(task) && !isConditional(task.row))),
  };
  const counted = (side: 'lead' | 'coordinating', code: string) =>
    tally(
      (rowsOf[side].get(code) ?? []).map((task) => countedOf(task, frame)),
      owedBy[side].get(code) ?? 0,
    );
  const all = agencyRows(plan, catalogue, null);
  return [
    ...all.tasks.map((row) => ({ table: 'tasks' as const, row })),
    ...all.generalTasks.map((row) => ({ table: 'generalTasks' as const, row })),
  ].map(({ table, row }) => ({
    table,
    row,
    lead: { ...counted('lead', String(row.code)), unconfirmed: unconfirmed.get(String(row.code)) ?? 0 },
    coordinating: counted('coordinating', String(row.code)),
    occurrences: occurrenceTally(String(row.time ?? ''), rowsOf.lead.get(String(row.code)) ?? [], frame),
  }));
}
