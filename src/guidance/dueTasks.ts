import type { Instance } from '../deadline/instances';
import type { BoundCell } from '../entries/boundTable';
import { workbookText } from '../messages/workbookText';
import { daysBetween, fromSerial, type IsoDate } from '../text/calendar';
import type { Context, TaskSubject } from '../validation/engine/subjects';
import { taskInstances } from '../validation/documents/taskInstances';
import { tableSubjects } from '../validation/engine/subjectsOf';
import { STATUS } from '../fields/task/taskStatus';

/** A due date of a task; a recurring task has one for each occurrence. */
export interface DueTask {
  code: string;
  title: string;
  due: IsoDate;
  /** Days from the given day, which is 0. */
  days: number;
  /** Its status cell; null if the workbook has lost it. */
  place: { sheet: string; cell: string } | null;
}

const CONDITIONAL = workbookText('role.conditional');

/** A recurring task is due at each occurrence without a document. */
function daysOf(task: TaskSubject, today: IsoDate): IsoDate[] {
  const { instances } = taskInstances(task, today);
  if (instances.length > 0) return instances.filter(({ paper }) => paper === null).map(({ due }) => due);
  const due = task.computed('due');
  return typeof due === 'number' ? [fromSerial(due)].filter((day) => day !== null) : [];
}

/** A recurring task with its occurrences in the plan's year. */
export interface RecurringTask {
  code: string;
  title: string;
  instances: Instance[];
}

/** Every recurring task of a workbook that is not reported as not arisen. */
export function recurringTasks(context: Context, today: IsoDate): RecurringTask[] {
  return tableSubjects(context)
    .flatMap(({ tasks }) => tasks)
    .filter(({ status }) => status !== STATUS.notArisen)
    .map((task) => ({
      code: task.code,
      title: titleOf(task),
      instances: taskInstances(task, today).instances,
    }))
    .filter((task) => task.instances.length > 0);
}

const placeOf = (cell: BoundCell | null): DueTask['place'] =>
  cell && { sheet: cell.sheet, cell: cell.address };

const titleOf = ({ expected }: TaskSubject): string => String(expected.activity ?? expected.task ?? '');

/**
 * What is due within a number of days from a given day, soonest first, excluding done and not-arisen tasks, and
 * occurrences with their document.
 */
export function dueTasks(context: Context, from: IsoDate, within: number): DueTask[] {
  return tableSubjects(context)
    .flatMap(({ tasks }) => tasks)
    .filter(({ status }) => status !== STATUS.done && status !== STATUS.notArisen)
    .filter((task) => task.expected.role !== CONDITIONAL || !task.isBlank('status'))
    .flatMap((task) =>
      daysOf(task, from).map((due): DueTask => ({
        code: task.code,
        title: titleOf(task),
        due,
        days: daysBetween(from, due),
        place: placeOf(task.cell('status')),
      })),
    )
    .filter(({ days }) => days >= 0 && days <= within)
    .sort((a, b) => a.days - b.days);
}
