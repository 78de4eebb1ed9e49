import { workbookText } from '../../messages/workbookText';
import type { Computation } from '../column';
import { NAME } from '../../workbook/identity';
import { isBlank, isNumber, quoted, sameText } from '../../workbook/sheetMath';
import type { CellScalar } from '../../workbook/spec';
import type { TaskComputedKey, TaskKey } from './taskFields';
import { DUE_SOON_DAYS, STATUS, STATUSES } from './taskStatus';

type Cell = (key: TaskKey) => CellScalar;
type Ref = (key: TaskKey) => string;

const DUE = {
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

const CONTINUING = ['ongoing', 'recurring'];
/** Deadline kinds whose date only the agency knows (docs/architecture.md, "Deadlines"). */
export const OWN_DATE_KINDS: readonly string[] = ['on-event', 'external-plan', 'unstated', 'unrecognized'];
const OWN_DATE_REQUIRED = 'external-plan';

const number = (cell: CellScalar): number => (isNumber(cell) ? cell : 0);
const isOneOf = (cell: CellScalar, words: readonly string[]) => words.some((word) => sameText(cell, word));

/** Due date: the plan's, else the agency's own. */
export const due: Computation<TaskKey> = {
  formula: (ref) =>
    `IF(ISNUMBER(${ref('planDue')}),${ref('planDue')},IF(ISNUMBER(${ref('ownDate')}),${ref('ownDate')},""))`,
  compute: (cell) =>
    isNumber(cell('planDue')) ? cell('planDue') : isNumber(cell('ownDate')) ? cell('ownDate') : '',
};

/** Where the task stands against its due date on the reporting date; a task done on its due date is on time. */
export const dueStatus: Computation<TaskKey> = {
  formula: (ref) =>
    `IF(${ref('status')}=${quoted(STATUS.notArisen)},${quoted(DUE.notArisen)},` +
    `IF(${ref('due')}="",IF(OR(${CONTINUING.map((kind) => `${ref('kind')}=${quoted(kind)}`).join(',')}),` +
    `${quoted(DUE.ongoing)},${quoted(DUE.none)}),` +
    `IF(${ref('status')}=${quoted(STATUS.done)},` +
    `IF(ISNUMBER(${ref('doneOn')}),IF(${ref('doneOn')}<=${ref('due')},${quoted(DUE.onTime)},${quoted(DUE.late)}),` +
    `${quoted(DUE.doneNoDate)}),` +
    `IF(${NAME.reportingDate}>${ref('due')},${quoted(DUE.overdue)},` +
    `IF(${ref('due')}-${NAME.reportingDate}<=${DUE_SOON_DAYS},${quoted(DUE.soon)},${quoted(DUE.notDue)})))))`,
  compute: (cell, reportingDate) => {
    if (sameText(cell('status'), STATUS.notArisen)) return DUE.notArisen;
    const dueOn = due.compute(cell, reportingDate);
    if (!isNumber(dueOn)) return isOneOf(cell('kind'), CONTINUING) ? DUE.ongoing : DUE.none;
    const doneOn = cell('doneOn');
    if (sameText(cell('status'), STATUS.done)) {
      return isNumber(doneOn) ? (doneOn <= dueOn ? DUE.onTime : DUE.late) : DUE.doneNoDate;
    }
    if (number(reportingDate) > dueOn) return DUE.overdue;
    return dueOn - number(reportingDate) <= DUE_SOON_DAYS ? DUE.soon : DUE.notDue;
  },
};

/** Days after the due date: of completion, or of the reporting date while the task is not done. */
export const daysLate: Computation<TaskKey> = {
  formula: (ref) =>
    `IF(OR(${ref('due')}="",${ref('status')}=${quoted(STATUS.notArisen)}),"",` +
    `IF(${ref('status')}=${quoted(STATUS.done)},` +
    `IF(ISNUMBER(${ref('doneOn')}),MAX(0,${ref('doneOn')}-${ref('due')}),""),` +
    `MAX(0,${NAME.reportingDate}-${ref('due')})))`,
  compute: (cell, reportingDate) => {
    const dueOn = due.compute(cell, reportingDate);
    if (!isNumber(dueOn) || sameText(cell('status'), STATUS.notArisen)) return '';
    const doneOn = cell('doneOn');
    if (sameText(cell('status'), STATUS.done)) return isNumber(doneOn) ? Math.max(0, doneOn - dueOn) : '';
    return Math.max(0, number(reportingDate) - dueOn);
  },
};

/** One problem that a row can have: the condition as a formula and as a function. First match is shown. */
interface Check {
  text: string;
  formula: (ref: Ref) => string;
  holds: (cell: Cell, reportingDate: CellScalar) => boolean;
}

const badDate = (ref: string) => `AND(${ref}<>"",NOT(ISNUMBER(${ref})))`;
const isBadDate = (cell: CellScalar) => !isBlank(cell) && !isNumber(cell);
const isDone = (ref: Ref) => `${ref('status')}=${quoted(STATUS.done)}`;
const done = (cell: Cell) => sameText(cell('status'), STATUS.done);

const CHECKS: readonly Check[] = [
  {
    text: workbookText('check.noStatus'),
    formula: (ref) => `${ref('status')}=""`,
    holds: (cell) => isBlank(cell('status')),
  },
  {
    text: workbookText('check.badStatus'),
    formula: (ref) => `NOT(OR(${STATUSES.map((status) => `${ref('status')}=${quoted(status)}`).join(',')}))`,
    holds: (cell) => !isOneOf(cell('status'), STATUSES),
  },
  {
    text: workbookText('check.percent'),
    formula: (ref) =>
      `AND(${ref('percent')}<>"",OR(NOT(ISNUMBER(${ref('percent')})),N(${ref('percent')})<0,N(${ref('percent')})>100))`,
    holds: (cell) => {
      const percent = cell('percent');
      return !isBlank(percent) && (!isNumber(percent) || percent < 0 || percent > 100);
    },
  },
  {
    text: workbookText('check.percentDone'),
    formula: (ref) => `AND(${isDone(ref)},${ref('percent')}<>"",N(${ref('percent')})<>100)`,
    holds: (cell) => done(cell) && !isBlank(cell('percent')) && cell('percent') !== 100,
  },
  {
    text: workbookText('check.percentNotStarted'),
    formula: (ref) => `AND(${ref('status')}=${quoted(STATUS.notStarted)},N(${ref('percent')})>0)`,
    holds: (cell) => sameText(cell('status'), STATUS.notStarted) && number(cell('percent')) > 0,
  },
  {
    text: workbookText('check.badDate'),
    formula: (ref) =>
      `OR(${(['doneOn', 'documentDate', 'ownDate'] as const).map((key) => badDate(ref(key))).join(',')})`,
    holds: (cell) =>
      isBadDate(cell('doneOn')) || isBadDate(cell('documentDate')) || isBadDate(cell('ownDate')),
  },
  {
    text: workbookText('check.noDoneOn'),
    formula: (ref) => `AND(${isDone(ref)},${ref('doneOn')}="")`,
    holds: (cell) => done(cell) && isBlank(cell('doneOn')),
  },
  {
    text: workbookText('check.doneInFuture'),
    formula: (ref) => `AND(ISNUMBER(${ref('doneOn')}),N(${ref('doneOn')})>${NAME.reportingDate})`,
    holds: (cell, reportingDate) =>
      isNumber(cell('doneOn')) && number(cell('doneOn')) > number(reportingDate),
  },
  {
    text: workbookText('check.noDocument'),
    formula: (ref) => `AND(${isDone(ref)},${ref('documentNumber')}="")`,
    holds: (cell) => done(cell) && isBlank(cell('documentNumber')),
  },
  {
    text: workbookText('check.noDocumentDate'),
    formula: (ref) => `AND(${ref('documentNumber')}<>"",${ref('documentDate')}="")`,
    holds: (cell) => !isBlank(cell('documentNumber')) && isBlank(cell('documentDate')),
  },
  {
    text: workbookText('check.spent'),
    formula: (ref) => `AND(${ref('spent')}<>"",OR(NOT(ISNUMBER(${ref('spent')})),N(${ref('spent')})<0))`,
    holds: (cell) => {
      const spent = cell('spent');
      return !isBlank(spent) && (!isNumber(spent) || spent < 0);
    },
  },
  {
    text: workbookText('check.noOwnDate'),
    formula: (ref) =>
      `AND(${ref('kind')}=${quoted(OWN_DATE_REQUIRED)},${ref('ownDate')}="",${ref('status')}<>${quoted(STATUS.notArisen)})`,
    holds: (cell) =>
      sameText(cell('kind'), OWN_DATE_REQUIRED) &&
      isBlank(cell('ownDate')) &&
      !sameText(cell('status'), STATUS.notArisen),
  },
  {
    text: workbookText('check.noEventDate'),
    formula: (ref) => `AND(${ref('kind')}="on-event",${isDone(ref)},${ref('ownDate')}="")`,
    holds: (cell) => sameText(cell('kind'), 'on-event') && done(cell) && isBlank(cell('ownDate')),
  },
  {
    text: workbookText('check.noReason'),
    formula: (ref) => `AND(N(${ref('daysLate')})>0,${ref('note')}="")`,
    holds: (cell, reportingDate) =>
      number(daysLate.compute(cell, reportingDate)) > 0 && isBlank(cell('note')),
  },
];

/** First problem of the row in words, or that there is none. */
export const check: Computation<TaskKey> = {
  formula: (ref) =>
    CHECKS.reduceRight(
      (rest, { formula, text }) => `IF(${formula(ref)},${quoted(text)},${rest})`,
      quoted(workbookText('check.ok')),
    ),
  compute: (cell, reportingDate) =>
    CHECKS.find(({ holds }) => holds(cell, reportingDate))?.text ?? workbookText('check.ok'),
};

export const TASK_COMPUTATIONS: Readonly<Record<TaskComputedKey, Computation<TaskKey>>> = {
  due,
  dueStatus,
  daysLate,
  check,
};
