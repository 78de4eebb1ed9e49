import { workbookText } from '../messages/workbookText';
import type { CellScalar } from '../workbook/spec';
import type { MergedTask } from './consolidation';

export const LEAD_ROLE: CellScalar = workbookText('role.lead');
const CONDITIONAL = workbookText('role.conditional');

/** Named as lead under a condition; the plan's data does not say whether it applies. */
export const isConditional = ({ role }: { role: CellScalar }): boolean => role === CONDITIONAL;

export const isLeadRole = (role: CellScalar): boolean => role === LEAD_ROLE;
export const isLead = ({ row }: MergedTask): boolean => isLeadRole(row.role);

/** Merged rows by row code, in the plan's order of first appearance. */
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
