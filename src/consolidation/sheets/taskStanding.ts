import type { Frame } from '../../fields/column';
import type { CellScalar } from '../../workbook/spec';
import { cellReader } from '../../workbook/tableSheet';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';
import type { TaskKey } from '../../fields/task/taskFields';
import { withEntries } from '../../workbook/agency/taskSheet';
import type { MergedTask } from '../consolidation';
import { isLead } from '../mergedTasks';
import { statusOf } from '../taskTally';

/** A merged row with what its computed columns say, worked out once for all sheets. */
export interface TaskStanding {
  task: MergedTask;
  isLead: boolean;
  /** Of the list; null: no report. */
  status: string | null;
  due: CellScalar;
  dueStatus: CellScalar;
  daysLate: CellScalar;
}

export function taskStanding(task: MergedTask, frame: Frame): TaskStanding {
  const read = cellReader<TaskKey>(TASK_COLUMNS, withEntries(task.row, task.entry), frame);
  return {
    task,
    isLead: isLead(task),
    status: statusOf(task),
    due: read('due'),
    dueStatus: read('dueStatus'),
    daysLate: read('daysLate'),
  };
}
