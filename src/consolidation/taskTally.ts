import type { Frame } from '../fields/column';
import type { CellScalar } from '../workbook/spec';
import { cellReader } from '../workbook/tableSheet';
import { TASK_COLUMNS } from '../fields/task/taskColumns';
import type { TaskKey } from '../fields/task/taskFields';
import { DUE_STATUS } from '../fields/task/taskComputations';
import { listedStatus, STATUS } from '../fields/task/taskStatus';
import { withEntries } from '../workbook/agency/taskSheet';
import type { MergedTask, TaskTally } from './consolidation';

export const NO_TASKS: Readonly<TaskTally> = {
  owed: 0,
  unconfirmed: 0,
  reported: 0,
  done: 0,
  inProgress: 0,
  notStarted: 0,
  notArisen: 0,
  onTime: 0,
  late: 0,
  overdue: 0,
  soon: 0,
};

const TALLY_KEYS = Object.keys(NO_TASKS) as (keyof TaskTally)[];

/** The listed status of a merged row; null if it has none, so is not reported. */
export const statusOf = ({ entry }: MergedTask): string | null => listedStatus(entry.status ?? null);

/** A merged row's state relative to its due date, as worded in the sheet. */
function dueStatusOf({ row, entry }: MergedTask, frame: Frame): CellScalar {
  return cellReader<TaskKey>(TASK_COLUMNS, withEntries(row, entry), frame)('dueStatus');
}

export const countedOf = (task: MergedTask, frame: Frame): Counted => {
  const status = statusOf(task);
  return { status, dueStatus: status === null ? null : dueStatusOf(task, frame) };
};

/** The count that each listed status adds to. */
export const BY_STATUS: Readonly<Record<string, 'done' | 'inProgress' | 'notStarted' | 'notArisen'>> = {
  [STATUS.done]: 'done',
  [STATUS.inProgress]: 'inProgress',
  [STATUS.notStarted]: 'notStarted',
  [STATUS.notArisen]: 'notArisen',
};
/** The count that each due status adds to. */
export const BY_DUE_STATUS: Readonly<Record<string, 'onTime' | 'late' | 'overdue' | 'soon'>> = {
  [DUE_STATUS.onTime]: 'onTime',
  [DUE_STATUS.late]: 'late',
  [DUE_STATUS.overdue]: 'overdue',
  [DUE_STATUS.soon]: 'soon',
};

/** What is needed to count a row. */
export interface Counted {
  /** A listed status; null: not reported. */
  status: string | null;
  dueStatus: CellScalar;
}

/** Counts rows; `owed` is passed in, since agencies that sent nothing owe too. */
export function tally(rows: readonly Counted[], owed: number): TaskTally {
  const counts: TaskTally = { ...NO_TASKS, owed };
  for (const { status, dueStatus } of rows) {
    if (status === null) continue;
    counts.reported += 1;
    const key = BY_STATUS[status];
    if (key) counts[key] += 1;
    const due = BY_DUE_STATUS[String(dueStatus)];
    if (due) counts[due] += 1;
  }
  return counts;
}

/** Adds up tallies of different rows. */
export function sumTallies(tallies: readonly TaskTally[]): TaskTally {
  const sum = { ...NO_TASKS };
  for (const each of tallies) for (const key of TALLY_KEYS) sum[key] += each[key];
  return sum;
}
