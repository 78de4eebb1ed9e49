import type { Agency, Catalogue } from '../agency/catalogue';
import type { Plan } from '../plan/plan';
import { agencyRows, isAsked, rowsKey, type TargetRow, type TaskRow } from '../workbook/agency/agencyRows';
import type { TargetEntry, TaskEntry } from '../fields/entry';
import type { IsoDate } from '../text/calendar';
import type { Corrections } from './corrections';
import type { MergedTarget, MergedTask, RegisterEntry } from './consolidation';
import type { ReturnedWorkbook } from './returned';
import { listedStatus } from '../fields/task/taskStatus';
import { isConditional, LEAD_ROLE } from './mergedTasks';
import { sentMark } from './sentMark';

/** The rows an agency owes under the plan. */
export interface OwedRows {
  tasks: readonly { table: MergedTask['table']; row: TaskRow }[];
  targets: readonly TargetRow[];
}

/** Rows by agency; hundreds of communes share the same rows, which are computed once. */
export function owedRows(plan: Plan, catalogue: Catalogue): (agency: Agency) => OwedRows {
  const known = new Map<string, OwedRows>();
  return (agency) => {
    const key = rowsKey(catalogue, agency);
    let rows = known.get(key);
    if (!rows) {
      const { tasks, generalTasks, targets } = agencyRows(plan, catalogue, agency);
      rows = {
        tasks: [
          ...tasks.map((row) => ({ table: 'tasks' as const, row })),
          ...generalTasks.map((row) => ({ table: 'generalTasks' as const, row })),
        ].filter(({ row }) => isAsked(row)),
        targets,
      };
      known.set(key, rows);
    }
    return rows;
  };
}

/**
 * Every owed row of every accepted workbook, by agency, with its entries and origin. Corrections by Sở Nội vụ from an
 * earlier run apply, and are kept alongside what the agency reported. `today` is when a new correction is detected.
 */
export function mergeRows(
  plan: Plan,
  register: readonly RegisterEntry[],
  taken: ReadonlyMap<string, Pick<ReturnedWorkbook, 'file' | 'tasks' | 'targets'>>,
  owed: (agency: Agency) => OwedRows,
  corrections: Corrections,
  today: IsoDate | null,
): { tasks: MergedTask[]; targets: MergedTarget[] } {
  const targetOf = new Map(plan.targets.map((target) => [target.code, target]));
  const tasks: MergedTask[] = [];
  const targets: MergedTarget[] = [];
  const corrected = <E extends TaskEntry | TargetEntry>(agencyId: string, code: string, sent: E) => {
    const correction = corrections.inForce(agencyId, code, sent);
    return correction
      ? { entry: correction.entry as E, correction: { reported: sent, seenOn: correction.seenOn ?? today } }
      : { entry: sent, correction: null };
  };
  for (const { agency } of register) {
    const book = taken.get(agency.id);
    if (!book) continue;
    const taskOf = new Map(book.tasks.map((task) => [task.code, task]));
    const figuresOf = new Map(book.targets.map((target) => [target.code, target]));
    // A deleted row is still owed: without entries or origin.
    const lineage = (found: { sheet: string; cell: string } | undefined) => ({
      file: book.file,
      sheet: found?.sheet ?? '',
      cell: found?.cell ?? '',
    });
    const rows = owed(agency);
    for (const { table, row } of rows.tasks) {
      const found = taskOf.get(String(row.code));
      const sent = found?.entry ?? {};
      const counting = corrected(agency.id, String(row.code), sent);
      // Any status confirms that the lead's condition applies.
      const confirmed = isConditional(row) && listedStatus(counting.entry.status ?? null) !== null;
      tasks.push({
        agency,
        table,
        row: confirmed ? { ...row, role: LEAD_ROLE } : row,
        ...counting,
        confirmed,
        sent: sentMark(sent),
        lineage: lineage(found),
        ...(found?.columns && { columns: found.columns }),
        ...(found?.cells && { cells: found.cells }),
      });
    }
    for (const row of rows.targets) {
      const target = targetOf.get(String(row.code));
      const found = figuresOf.get(String(row.code));
      if (!target) continue;
      const sent = found?.entry ?? {};
      const counting = corrected(agency.id, String(row.code), sent);
      const denominatorCell = found?.denominatorCell ?? '';
      targets.push({
        agency,
        target,
        row,
        ...counting,
        sent: sentMark(sent),
        lineage: lineage(found),
        denominatorCell,
      });
    }
  }
  return { tasks, targets };
}
