import type { Frame } from '../fields/column';
import type { TaskEntry } from '../fields/entry';
import { TASK_COLUMNS } from '../fields/task/taskColumns';
import type { TaskKey } from '../fields/task/taskFields';
import { listedStatus } from '../fields/task/taskStatus';
import type { TaskRow } from '../workbook/agency/agencyRows';
import { withEntries } from '../workbook/agency/taskSheet';
import type { CellScalar } from '../workbook/spec';
import { cellReader } from '../workbook/tableSheet';
import type { MergedTask } from '../consolidation/consolidation';
import { isLead } from '../consolidation/mergedTasks';

/** Values of a row's computed columns, computed once for everything derived from them. */
export interface Standing {
  /** A listed status; null: not reported. */
  status: string | null;
  due: CellScalar;
  /** As worded in the sheet. */
  dueStatus: CellScalar;
  daysLate: CellScalar;
}

/** A merged row, agency × plan row, with its standing. */
export interface TaskStanding extends Standing {
  task: MergedTask;
  isLead: boolean;
}

export function standingOf(row: TaskRow, entry: TaskEntry | undefined, frame: Frame): Standing {
  const read = cellReader<TaskKey>(TASK_COLUMNS, withEntries(row, entry), frame);
  return {
    status: listedStatus(entry?.status ?? null),
    due: read('due'),
    dueStatus: read('dueStatus'),
    daysLate: read('daysLate'),
  };
}

export const taskStanding = (task: MergedTask, frame: Frame): TaskStanding => ({
  task,
  isLead: isLead(task),
  ...standingOf(task.row, task.entry, frame),
});
