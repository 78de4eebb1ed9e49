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

/** What the computed columns of a row say, worked out once for everything that is drawn from it. */
export interface Standing {
  /** Of the list; null: no report. */
  status: string | null;
  due: CellScalar;
  /** In the sheet's own words. */
  dueStatus: CellScalar;
  daysLate: CellScalar;
}

/** A merged row, agency × row of the plan, and how it stands. */
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
