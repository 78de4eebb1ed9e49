import { workbookText } from '../messages/workbookText';
import type { CellScalar } from '../workbook/spec';
import type { MergedTask } from './consolidation';

const LEAD = workbookText('role.lead');

export const isLeadRole = (role: CellScalar): boolean => role === LEAD;
export const isLead = ({ row }: MergedTask): boolean => isLeadRole(row.role);

/** Merged rows by the plan's row code, in the plan's order of first appearance. */
export function tasksByCode(tasks: readonly MergedTask[]): Map<string, MergedTask[]> {
  const byCode = new Map<string, MergedTask[]>();
  for (const task of tasks) {
    const code = String(task.row.code);
    const rows = byCode.get(code);
    if (rows) rows.push(task);
    else byCode.set(code, [task]);
  }
  return byCode;
}
