import type { Offset } from '../../deadline/deadline';
import { dueAfter } from '../../deadline/dueAfter';
import { kindsWhere } from '../../deadline/kinds';
import { workbookText } from '../../messages/workbookText';
import { fromSerial, toSerial } from '../../text/calendar';
import type { Computation, Frame } from '../column';
import { USUAL_RISK, type PlanCalendar } from '../../deadline/planCalendar';
import { dayBounds } from '../entryKinds';
import { NAME } from '../../workbook/identity';
import { isBlank, isNumber, quoted, sameText } from '../../workbook/sheetMath';
import type { CellScalar } from '../../workbook/spec';
import { TASK_DATE_KEYS, type TaskComputedKey, type TaskKey } from './taskFields';
import { STATUS, STATUSES } from './taskStatus';

type Cell = (key: TaskKey) => CellScalar;
type Ref = (key: TaskKey) => string;

const DUE = {
  countedAs: workbookText('role.countedAs'),
  unconfirmed: workbookText('due.unconfirmed'),
  notArisen: workbookText('due.notArisen'),
  ongoing: workbookText('due.ongoing'),
  none: workbookText('due.none'),
  doneNoDate: workbookText('due.doneNoDate'),
  onTime: workbookText('due.onTime'),
  late: workbookText('due.late'),
  overdue: workbookText('due.overdue'),
  soon: workbookText('due.soon'),
  notDue: workbookText('due.notDue'),
} as const;
export const DUE_STATUS = DUE;

const number = (cell: CellScalar): number => (isNumber(cell) ? cell : 0);
const isOneOf = (cell: CellScalar, words: readonly string[]) => words.some((word) => sameText(cell, word));
const isAnyOf = (ref: string, words: readonly string[]) =>
  words.length === 1
    ? `${ref}=${quoted(words[0] ?? '')}`
    : `OR(${words.map((word) => `${ref}=${quoted(word)}`).join(',')})`;

const EACH_PERIOD = kindsWhere(({ entryEachPeriod }) => entryEachPeriod);
const OWN_DEADLINE = kindsWhere(({ ownDate }) => ownDate === 'deadline');
const EVENT = kindsWhere(({ ownDate }) => ownDate === 'event');
const OWN_DATE_ALWAYS = kindsWhere(({ ownDateOwed }) => ownDateOwed === 'always');
const OWN_DATE_WHEN_DONE = kindsWhere(({ ownDateOwed }) => ownDateOwed === 'when-done');
const CONDITIONAL = workbookText('role.conditional');

/** A number that is not a day near the plan's year (20240315, 2024, −5) is not a date, and nothing is computed from it. */
export const isDayRef = (ref: string, { year }: PlanCalendar): string => {
  const [first, last] = dayBounds(year);
  return `AND(ISNUMBER(${ref}),N(${ref})>=${first},N(${ref})<${last + 1})`;
};
/** A cell's day without its time; null if it is not a date. */
export function dayIn(cell: CellScalar, { year }: PlanCalendar): number | null {
  const [first, last] = dayBounds(year);
  return isNumber(cell) && cell >= first && cell < last + 1 ? Math.floor(cell) : null;
}
const day = (ref: string) => `INT(${ref})`;
/** The day at which progress is judged; 0 if the cover has none. */
const TODAY = `INT(N(${NAME.reportingDate}))`;
const todayOf = ({ reportingDate }: Frame): number => Math.floor(number(reportingDate));

const offsetUnit = (unit: Offset['unit']): string => quoted(unit);
const holidayList = ({ holidays }: PlanCalendar): string =>
  holidays.length === 0 ? '' : `,{${holidays.join(',')}}`;

/** The row's offset from its event; null if it has none. */
function offsetIn(cell: Cell): Pick<Offset, 'count' | 'unit'> | null {
  const [count, unit] = [cell('offset'), cell('offsetUnit')];
  return isNumber(count) ? { count, unit: unit as Offset['unit'] } : null;
}

/**
 * Due date: the plan's; else the agency's own date if it is a deadline; else the date given by an offset from the
 * event. The event's date alone is not a due date, nor is a date typed where the plan does not ask for one.
 */
export const due: Computation<TaskKey> = {
  formula: (ref, calendar) => {
    const [own, offset, unit] = [ref('ownDate'), ref('offset'), ref('offsetUnit')];
    return (
      `IF(ISNUMBER(${ref('planDue')}),${ref('planDue')},IF(NOT(${isDayRef(own, calendar)}),"",` +
      `IF(${isAnyOf(ref('kind'), OWN_DEADLINE)},${day(own)},` +
      `IF(AND(${isAnyOf(ref('kind'), EVENT)},ISNUMBER(${offset})),` +
      `IF(${unit}=${offsetUnit('workingDay')},WORKDAY(${day(own)},${offset}${holidayList(calendar)}),` +
      `IF(${unit}=${offsetUnit('month')},EDATE(${day(own)},${offset}),${day(own)}+${offset})),""))))`
    );
  },
  compute: (cell, frame) => {
    if (isNumber(cell('planDue'))) return cell('planDue');
    const own = dayIn(cell('ownDate'), frame);
    if (own === null) return '';
    if (isOneOf(cell('kind'), OWN_DEADLINE)) return own;
    const offset = isOneOf(cell('kind'), EVENT) ? offsetIn(cell) : null;
    const event = fromSerial(own);
    return offset && event !== null ? toSerial(dueAfter(event, offset, frame.holidays)) : '';
  },
};

/** A conditional lead that nobody has confirmed: nothing is owed yet. */
const isUnconfirmedRef = (ref: Ref) => `AND(${ref('role')}=${quoted(CONDITIONAL)},${ref('status')}="")`;
const isUnconfirmed = (cell: Cell) => sameText(cell('role'), CONDITIONAL) && isBlank(cell('status'));

/** The plan prints the job in another row too, and it is reported there: nothing is owed here. */
const isCountedElsewhereRef = (ref: Ref) => `${ref('countedAs')}<>""`;
const isCountedElsewhere = (cell: Cell) => !isBlank(cell('countedAs'));

/** Not done, not yet due, and by the programme's rule likely to be late. */
function isAtRiskRef(ref: Ref, { risk = USUAL_RISK }: PlanCalendar): string {
  const near = `${ref('due')}-${TODAY}<=${risk.days}`;
  return risk.percentBelow === null ? near : `AND(${near},N(${ref('percent')})<${risk.percentBelow})`;
}
function isAtRisk(dueOn: number, cell: Cell, frame: Frame): boolean {
  const { days, percentBelow } = frame.risk ?? USUAL_RISK;
  return dueOn - todayOf(frame) <= days && (percentBelow === null || number(cell('percent')) < percentBelow);
}

/** The task's state relative to its due date, on the reporting date; a task completed on its due date is on time. */
export const dueStatus: Computation<TaskKey> = {
  formula: (ref, calendar) =>
    `IF(${isCountedElsewhereRef(ref)},${quoted(DUE.countedAs)},` +
    `IF(${isUnconfirmedRef(ref)},${quoted(DUE.unconfirmed)},` +
    `IF(${ref('status')}=${quoted(STATUS.notArisen)},${quoted(DUE.notArisen)},` +
    `IF(${ref('due')}="",IF(${isAnyOf(ref('kind'), EACH_PERIOD)},${quoted(DUE.ongoing)},${quoted(DUE.none)}),` +
    `IF(${ref('status')}=${quoted(STATUS.done)},` +
    `IF(${isDayRef(ref('doneOn'), calendar)},` +
    `IF(${day(ref('doneOn'))}<=${ref('due')},${quoted(DUE.onTime)},${quoted(DUE.late)}),` +
    `${quoted(DUE.doneNoDate)}),` +
    `IF(${TODAY}>${ref('due')},${quoted(DUE.overdue)},` +
    `IF(${isAtRiskRef(ref, calendar)},${quoted(DUE.soon)},${quoted(DUE.notDue)})))))))`,
  compute: (cell, frame) => {
    if (isCountedElsewhere(cell)) return DUE.countedAs;
    if (isUnconfirmed(cell)) return DUE.unconfirmed;
    if (sameText(cell('status'), STATUS.notArisen)) return DUE.notArisen;
    const dueOn = due.compute(cell, frame);
    if (!isNumber(dueOn)) return isOneOf(cell('kind'), EACH_PERIOD) ? DUE.ongoing : DUE.none;
    if (sameText(cell('status'), STATUS.done)) {
      const doneOn = dayIn(cell('doneOn'), frame);
      return doneOn === null ? DUE.doneNoDate : doneOn <= dueOn ? DUE.onTime : DUE.late;
    }
    if (todayOf(frame) > dueOn) return DUE.overdue;
    return isAtRisk(dueOn, cell, frame) ? DUE.soon : DUE.notDue;
  },
};

/** Days past the due date: at completion, or at the reporting date while the task is not done. */
export const daysLate: Computation<TaskKey> = {
  formula: (ref, calendar) =>
    `IF(OR(${ref('due')}="",${ref('status')}=${quoted(STATUS.notArisen)},${isUnconfirmedRef(ref)},` +
    `${isCountedElsewhereRef(ref)}),"",` +
    `IF(${ref('status')}=${quoted(STATUS.done)},` +
    `IF(${isDayRef(ref('doneOn'), calendar)},MAX(0,${day(ref('doneOn'))}-${ref('due')}),""),` +
    `MAX(0,${TODAY}-${ref('due')})))`,
  compute: (cell, frame) => {
    const dueOn = due.compute(cell, frame);
    if (!isNumber(dueOn) || sameText(cell('status'), STATUS.notArisen)) return '';
    if (isUnconfirmed(cell) || isCountedElsewhere(cell)) return '';
    if (!sameText(cell('status'), STATUS.done)) return Math.max(0, todayOf(frame) - dueOn);
    const doneOn = dayIn(cell('doneOn'), frame);
    return doneOn === null ? '' : Math.max(0, doneOn - dueOn);
  },
};

/** A possible problem of a row: the condition as a formula and as a function. The first match is shown. */
interface TaskRowCheck {
  text: string;
  formula: (ref: Ref, calendar: PlanCalendar) => string;
  holds: (cell: Cell, frame: Frame) => boolean;
}

const badDate = (ref: string, calendar: PlanCalendar) => `AND(${ref}<>"",NOT(${isDayRef(ref, calendar)}))`;
const isBadDate = (cell: CellScalar, calendar: PlanCalendar) =>
  !isBlank(cell) && dayIn(cell, calendar) === null;
const isDone = (ref: Ref) => `${ref('status')}=${quoted(STATUS.done)}`;
const done = (cell: Cell) => sameText(cell('status'), STATUS.done);

/**
 * Possible problems of a row; the sheet shows the first that applies. Rules that state the same problem call `lacks`
 * (`validation/engine/subjects`).
 */
const CHECKS = {
  unconfirmed: { text: DUE.unconfirmed, formula: isUnconfirmedRef, holds: isUnconfirmed },
  noStatus: {
    text: workbookText('check.noStatus'),
    formula: (ref) => `${ref('status')}=""`,
    holds: (cell) => isBlank(cell('status')),
  },
  badStatus: {
    text: workbookText('check.badStatus'),
    formula: (ref) => `NOT(OR(${STATUSES.map((status) => `${ref('status')}=${quoted(status)}`).join(',')}))`,
    holds: (cell) => !isOneOf(cell('status'), STATUSES),
  },
  percent: {
    text: workbookText('check.percent'),
    formula: (ref) =>
      `AND(${ref('percent')}<>"",OR(NOT(ISNUMBER(${ref('percent')})),N(${ref('percent')})<0,N(${ref('percent')})>100))`,
    holds: (cell) => {
      const percent = cell('percent');
      return !isBlank(percent) && (!isNumber(percent) || percent < 0 || percent > 100);
    },
  },
  percentDone: {
    text: workbookText('check.percentDone'),
    formula: (ref) => `AND(${isDone(ref)},${ref('percent')}<>"",N(${ref('percent')})<>100)`,
    holds: (cell) => done(cell) && !isBlank(cell('percent')) && cell('percent') !== 100,
  },
  percentNotStarted: {
    text: workbookText('check.percentNotStarted'),
    formula: (ref) => `AND(${ref('status')}=${quoted(STATUS.notStarted)},N(${ref('percent')})>0)`,
    holds: (cell) => sameText(cell('status'), STATUS.notStarted) && number(cell('percent')) > 0,
  },
  badDate: {
    text: workbookText('check.badDate'),
    formula: (ref, calendar) => `OR(${TASK_DATE_KEYS.map((key) => badDate(ref(key), calendar)).join(',')})`,
    holds: (cell, frame) => TASK_DATE_KEYS.some((key) => isBadDate(cell(key), frame)),
  },
  noDoneOn: {
    text: workbookText('check.noDoneOn'),
    formula: (ref) => `AND(${isDone(ref)},${ref('doneOn')}="")`,
    holds: (cell) => done(cell) && isBlank(cell('doneOn')),
  },
  doneInFuture: {
    text: workbookText('check.doneInFuture'),
    formula: (ref, calendar) => `AND(${isDayRef(ref('doneOn'), calendar)},INT(N(${ref('doneOn')}))>${TODAY})`,
    holds: (cell, frame) => (dayIn(cell('doneOn'), frame) ?? 0) > todayOf(frame),
  },
  noDocument: {
    text: workbookText('check.noDocument'),
    formula: (ref) => `AND(${isDone(ref)},${ref('documentOwed')}=1,${ref('documentNumber')}="")`,
    holds: (cell) => done(cell) && cell('documentOwed') === 1 && isBlank(cell('documentNumber')),
  },
  noDocumentDate: {
    text: workbookText('check.noDocumentDate'),
    formula: (ref) => `AND(${ref('documentNumber')}<>"",${ref('documentDate')}="")`,
    holds: (cell) => !isBlank(cell('documentNumber')) && isBlank(cell('documentDate')),
  },
  spent: {
    text: workbookText('check.spent'),
    formula: (ref) => `AND(${ref('spent')}<>"",OR(NOT(ISNUMBER(${ref('spent')})),N(${ref('spent')})<0))`,
    holds: (cell) => {
      const spent = cell('spent');
      return !isBlank(spent) && (!isNumber(spent) || spent < 0);
    },
  },
  noOwnDate: {
    text: workbookText('check.noOwnDate'),
    formula: (ref) =>
      `AND(${isAnyOf(ref('kind'), OWN_DATE_ALWAYS)},${ref('ownDate')}="",${ref('status')}<>${quoted(STATUS.notArisen)})`,
    holds: (cell) =>
      isOneOf(cell('kind'), OWN_DATE_ALWAYS) &&
      isBlank(cell('ownDate')) &&
      !sameText(cell('status'), STATUS.notArisen),
  },
  noEventDate: {
    text: workbookText('check.noEventDate'),
    formula: (ref) => `AND(${isAnyOf(ref('kind'), OWN_DATE_WHEN_DONE)},${isDone(ref)},${ref('ownDate')}="")`,
    holds: (cell) => isOneOf(cell('kind'), OWN_DATE_WHEN_DONE) && done(cell) && isBlank(cell('ownDate')),
  },
  noReason: {
    text: workbookText('check.noReason'),
    formula: (ref) => `AND(N(${ref('daysLate')})>0,${ref('note')}="")`,
    holds: (cell, frame) => number(daysLate.compute(cell, frame)) > 0 && isBlank(cell('note')),
  },
} as const satisfies Record<string, TaskRowCheck>;

export type TaskCheck = keyof typeof CHECKS;
export const TASK_CHECKS: Readonly<Record<TaskCheck, Pick<TaskRowCheck, 'holds'>>> = CHECKS;
const IN_ORDER: readonly TaskRowCheck[] = Object.values(CHECKS);

/** Text of the check column for a row that is reported elsewhere, before and after that row's code. */
const [BEFORE_CODE = '', AFTER_CODE = ''] = workbookText('check.countedAs', { row: '|' }).split('|');

/** Where the row is reported instead; else its first problem in words, or that there is none. */
export const check: Computation<TaskKey> = {
  formula: (ref, calendar) =>
    `IF(${isCountedElsewhereRef(ref)},${quoted(BEFORE_CODE)}&${ref('countedAs')}&${quoted(AFTER_CODE)},` +
    `${IN_ORDER.reduceRight(
      (rest, { formula, text }) => `IF(${formula(ref, calendar)},${quoted(text)},${rest})`,
      quoted(workbookText('check.ok')),
    )})`,
  compute: (cell, frame) =>
    isCountedElsewhere(cell)
      ? `${BEFORE_CODE}${String(cell('countedAs'))}${AFTER_CODE}`
      : (IN_ORDER.find(({ holds }) => holds(cell, frame))?.text ?? workbookText('check.ok')),
};

export const TASK_COMPUTATIONS: Readonly<Record<TaskComputedKey, Computation<TaskKey>>> = {
  due,
  dueStatus,
  daysLate,
  check,
};
