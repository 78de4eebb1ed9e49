import { occurrences } from '../deadline/occurrences';
import { parseDeadline } from '../deadline/parseDeadline';
import { workbookText } from '../messages/workbookText';
import { daysBetween, fromSerial, type IsoDate } from '../text/calendar';
import type { Context, TaskSubject } from '../validation/engine/subjects';
import { tableSubjects } from '../validation/engine/subjectsOf';
import { STATUS } from '../fields/task/taskStatus';

/** A day on which something is to be there; a duty that comes again has one for each time. */
export interface DueTask {
  code: string;
  title: string;
  due: IsoDate;
  /** From the day that was asked about; 0 is that day. */
  days: number;
}

const CONDITIONAL = workbookText('role.conditional');

function daysOf(task: TaskSubject, year: number): IsoDate[] {
  const due = task.computed('due');
  if (typeof due === 'number') return [fromSerial(due)].filter((day) => day !== null);
  // Done once is not done each time: only the days are known, not which of them were kept.
  return occurrences(parseDeadline(String(task.expected.time ?? ''), year), year);
}

/** What falls due from a day on until so many days later, the soonest first; what is done or did not arise is left out. */
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
