import { workbookText } from '../messages/workbookText';
import type { BoundCell } from '../entries/boundTable';
import { isProvinces } from '../entries/workbookIdentity';
import type { IsoDate } from '../text/calendar';
import { daysBetween, fromSerial, lastDayOfMonth, toSerial } from '../text/calendar';
import type { Context, TargetSubject, TaskSubject } from '../validation/engine/subjects';
import { tableSubjects } from '../validation/engine/subjectsOf';
import { TASK_ENTRY_KEYS } from '../fields/task/taskFields';
import { STATUS } from '../fields/task/taskStatus';

/** Something the agency still has to do, and the cell for its entry. */
export interface NextStep {
  /** Row code. */
  code: string;
  /** Text of the activity, task or target. */
  title: string;
  /** Null if it has no due date. */
  due: IsoDate | null;
  sheet: string;
  /** A1 */
  cell: string;
}

export interface NextSteps {
  /** Last day to send the report, and days until then (negative if past); null if the period is unknown. */
  send: { by: IsoDate; days: number } | null;
  /** Unfinished and due before today, longest overdue first. */
  overdue: NextStep[];
  /** Due from today to Sunday. */
  thisWeek: NextStep[];
  /** Due after this week but within this month. */
  thisMonth: NextStep[];
  /** Carried over from the previous period and not edited since. */
  takenOver: NextStep[];
  /** Without a status, or a target lacking a figure; items in the lists above are not repeated. */
  empty: NextStep[];
}

const CONDITIONAL = workbookText('role.conditional');

/** Monday 1 January 2024 is serial 45292, so Mondays are 2 modulo 7. */
const lastDayOfWeek = (day: number): number => day + 6 - ((day - 2) % 7);

/** An agency's to-do list on a given day: what is overdue, due soon or empty, each with its cell. */
export function nextSteps(context: Context, today: IsoDate): NextSteps {
  const day = toSerial(today);
  const week = lastDayOfWeek(day);
  const [thisYear, thisMonth] = today.split('-').map(Number) as [number, number];
  const month = toSerial(lastDayOfMonth(thisYear, thisMonth));
  const steps: Omit<NextSteps, 'send'> = {
    overdue: [],
    thisWeek: [],
    thisMonth: [],
    takenOver: [],
    empty: [],
  };

  for (const { tasks, targets } of tableSubjects(context)) {
    for (const task of tasks) {
      const step = stepOf(task.code, task.expected.activity ?? task.expected.task, task.cell('status'));
      if (step && isUntouched(context, task)) steps.takenOver.push(step);
      if (!step || task.status === STATUS.done || task.status === STATUS.notArisen) continue;
      // Nothing is owed until the agency confirms that its lead's condition applies.
      if (task.expected.role === CONDITIONAL && task.isBlank('status')) continue;
      const due = dueOf(task);
      const dated = { ...step, due: due === null ? null : fromSerial(due) };
      if (due !== null && due < day) steps.overdue.push(dated);
      else if (due !== null && due <= week) steps.thisWeek.push(dated);
      else if (due !== null && due <= month) steps.thisMonth.push(dated);
      else if (task.isBlank('status')) steps.empty.push(dated);
    }
    for (const target of targets) {
      const step = stepOf(target.code, target.expected.target, emptyFigure(target));
      if (step) steps.empty.push(step);
    }
  }
  for (const list of [steps.overdue, steps.thisWeek, steps.thisMonth])
    list.sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  // The province's own workbook is not sent to anyone.
  const by = isProvinces(context.identity) ? null : (context.period?.sendBy ?? null);
  return { send: by === null ? null : { by, days: daysBetween(today, by) }, ...steps };
}

function isUntouched({ takenOver }: Context, { code, value }: TaskSubject): boolean {
  const came = Object.hasOwn(takenOver, code) ? takenOver[code] : undefined;
  return came !== undefined && TASK_ENTRY_KEYS.every((key) => (came[key] ?? null) === value(key));
}

function dueOf(task: TaskSubject): number | null {
  const due = task.computed('due');
  return typeof due === 'number' ? due : null;
}

const emptyFigure = (target: TargetSubject): BoundCell | null =>
  target.isBlank('numerator')
    ? target.cell('numerator')
    : target.isBlank('denominator')
      ? target.cell('denominator')
      : null;

function stepOf(code: string, title: unknown, cell: BoundCell | null): NextStep | null {
  return cell && { code, title: String(title ?? ''), due: null, sheet: cell.sheet, cell: cell.address };
}
