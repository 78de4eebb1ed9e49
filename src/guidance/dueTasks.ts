import { occurrences } from '../deadline/occurrences';
import { parseDeadline } from '../deadline/parseDeadline';
import { workbookText } from '../messages/workbookText';
import { daysBetween, fromSerial, type IsoDate } from '../text/calendar';
import type { Context, TaskSubject } from '../validation/engine/subjects';
import { tableSubjects } from '../validation/engine/subjectsOf';
import { STATUS } from '../fields/task/taskStatus';

/** A due date of a task; a recurring task has one for each occurrence. */
export interface DueTask {
  code: string;
  title: string;
  due: IsoDate;
  /** Days from the given day, which is 0. */
  days: number;
}

const CONDITIONAL = workbookText('role.conditional');

function daysOf(task: TaskSubject, year: number): IsoDate[] {
  const due = task.computed('due');
  if (typeof due === 'number') return [fromSerial(due)].filter((day) => day !== null);
  // A recurring task done once is not done every time: the due dates are known, but not which were met.
  return occurrences(parseDeadline(String(task.expected.time ?? ''), year), year);
}

/** What falls due within a number of days from a given day, soonest first; done or not-arisen tasks are left out. */
export function dueTasks(context: Context, from: IsoDate, within: number): DueTask[] {
  const year = context.calendar.year;
  return tableSubjects(context)
    .flatMap(({ tasks }) => tasks)
    .filter(({ status }) => status !== STATUS.done && status !== STATUS.notArisen)
    .filter((task) => task.expected.role !== CONDITIONAL || !task.isBlank('status'))
    .flatMap((task) =>
      daysOf(task, year).map((due): DueTask => ({
        code: task.code,
        title: String(task.expected.activity ?? task.expected.task ?? ''),
        due,
        days: daysBetween(from, due),
      })),
    )
    .filter(({ days }) => days >= 0 && days <= within)
    .sort((a, b) => a.days - b.days);
}
