import type { TaskEntry } from '../fields/entry';
import { DUE_STATUS } from '../fields/task/taskComputations';
import { STATUS } from '../fields/task/taskStatus';
import type { Standing } from '../figures/taskStanding';
import type { AgencyFigures, OwnField, OwnTask } from '../figures/agencyFigures';
import type { TaskTally } from '../consolidation/consolidation';
import { paperText } from '../messages/paperText';
import type { IsoDate } from '../text/calendar';
import { instancesIn } from '../validation/documents/taskInstances';
import { isBlank, isNumber } from '../workbook/sheetMath';
import { codesOf, namedAmong, taskPhrase, quotedItems } from './namedTasks';
import { noteText } from './reportWords';
import { dayText, figureText, inSentence } from './words';

/** Documents cited in an entry, with dates: `12/KH-SNV ngày 15/01/2024`; empty if none. */
export function evidenceText({ documentNumber, documentDate }: TaskEntry): string {
  const document = inSentence(documentNumber);
  if (document === '') return '';
  if (isBlank(documentDate ?? null)) return document;
  return paperText('report.fact.document', { document, date: dayText(documentDate) });
}

const given = (texts: readonly (string | null)[]): string[] =>
  texts.filter((text): text is string => text !== null && text !== '');

/** “Do …” is redundant after “lý do:”; the next word is capitalised as in notes quoted whole. */
const DUE_TO = /^do\s+(\p{L})/iu;

/** Facts about a late task: since when, by how much, and why if stated. */
export function lateFacts({ due, dueStatus, daysLate, entry }: Standing & { entry: TaskEntry }): string[] {
  const isOverdue = dueStatus === DUE_STATUS.overdue;
  if (!isOverdue && dueStatus !== DUE_STATUS.late) return [];
  const reason =
    noteText(entry)?.replace(DUE_TO, (_do, letter: string) => letter.toLocaleUpperCase('vi')) ?? null;
  return given([
    isNumber(due) ? paperText('report.fact.due', { date: dayText(due) }) : null,
    isNumber(daysLate)
      ? paperText(isOverdue ? 'report.fact.overdue' : 'report.fact.late', { days: daysLate })
      : null,
    reason === null ? paperText('report.fact.noReason') : paperText('report.fact.reason', { reason }),
  ]);
}

/** The day of a report, and the year of its plan. */
export interface ReportDay {
  year: number;
  today: IsoDate;
}

/**
 * Number of a recurring task's occurrences that have fallen due and have a document; null if no document states its
 * date.
 */
function occasionsText({ row, entry }: OwnTask, { year, today }: ReportDay): string | null {
  const { instances } = instancesIn(String(row.time ?? ''), entry, year, today);
  if (instances.every(({ paper }) => paper === null)) return null;
  const fallen = instances.filter(({ state }) => state !== 'coming');
  const shown = fallen.filter(({ paper }) => paper !== null);
  return paperText('report.fact.occasions', { shown: shown.length, fallen: fallen.length });
}

function factsOf(task: OwnTask, day: ReportDay): string[] {
  const { entry, status, due, dueStatus } = task;
  const late = [...given([occasionsText(task, day)]), ...lateFacts(task)];
  if (status === STATUS.done)
    return given([
      evidenceText(entry),
      isBlank(entry.doneOn ?? null) ? null : paperText('report.fact.doneOn', { date: dayText(entry.doneOn) }),
      ...late,
    ]);
  const percent = isBlank(entry.percent ?? null)
    ? null
    : paperText('report.fact.percent', { percent: figureText(entry.percent) });
  const isOpen = dueStatus !== DUE_STATUS.overdue && isNumber(due) && status !== STATUS.notArisen;
  return given([
    status === STATUS.inProgress ? percent : null,
    evidenceText(entry),
    isOpen ? paperText('report.fact.due', { date: dayText(due) }) : null,
    ...late,
  ]);
}

const GROUPS = [
  ['done', STATUS.done],
  ['inProgress', STATUS.inProgress],
  ['notStarted', STATUS.notStarted],
  ['notArisen', STATUS.notArisen],
  ['noFigures', null],
] as const;

/** Number in a tally that did not report. */
export const silent = ({ owed, reported }: Pick<TaskTally, 'owed' | 'reported'>): number => owed - reported;

/**
 * Tally counts in words, omitting zeros: “hoàn thành 3 (đúng hạn 2, trễ hạn 1), đang thực hiện 2; trong số chưa hoàn
 * thành có 1 nhiệm vụ quá hạn”. They add up to those owed, so whatever is omitted is zero.
 * @param unit what is counted: tasks, or tasks of each agency
 * @param besides those owed that the tally does not include, in words
 */
export function countsText(
  tally: TaskTally,
  { unit = 'overdue', besides }: { unit?: 'overdue' | 'overdueDuties'; besides?: string } = {},
): string {
  const { done, onTime, late, overdue } = tally;
  // The total done must equal the sum in the brackets: an official adds it up.
  const timed = (
    [
      ['onTime', onTime],
      ['late', late],
      ['untimed', done - onTime - late],
    ] as const
  ).flatMap(([key, count]) => (count > 0 ? [paperText(`report.count.${key}`, { count })] : []));
  const timing = onTime + late > 0 ? paperText('report.count.timing', { parts: timed.join(', ') }) : '';
  const part = (key: 'inProgress' | 'notStarted' | 'notArisen' | 'noFigures', count: number) =>
    count === 0 ? null : paperText(`report.count.${key}`, { count });
  const counts = given([
    done > 0 ? paperText('report.count.done', { count: done, timing }) : null,
    part('inProgress', tally.inProgress),
    part('notStarted', tally.notStarted),
    part('notArisen', tally.notArisen),
    part('noFigures', silent(tally)),
    besides ?? null,
  ]).join(', ');
  return overdue === 0 ? counts : counts + paperText(`report.count.${unit}`, { count: overdue });
}

/** A field's results, one sentence per group of tasks. */
export function fieldSentences({ tasks, lead, coordinating }: OwnField, day: ReportDay): string[] {
  const own = tasks.filter(({ part }) => part === 'lead');
  const named = namedAmong(tasks.map(({ row }) => row));
  const taskItem = (task: OwnTask) => taskPhrase(named(task.row), factsOf(task, day));
  const groups = GROUPS.flatMap(([key, status]) => {
    const group = own.filter((task) => task.status === status);
    if (group.length === 0) return [];
    // For tasks without information there is nothing to report except which they are.
    const items = key === 'noFigures' ? codesOf(group) : quotedItems(group, taskItem);
    const values = { count: group.length, owed: lead.owed, items };
    return [paperText(`report.group.${key}`, values)];
  });
  if (coordinating.owed === 0) return groups;
  // For coordinated tasks, completed ones are described; if nothing was reported, the count says so.
  const reported = tasks.filter(
    ({ part, status, entry }) =>
      part === 'coordinating' &&
      (status === STATUS.done || status === STATUS.inProgress) &&
      (evidenceText(entry) !== '' || inSentence(entry.note) !== ''),
  );
  const items =
    reported.length === 0
      ? ''
      : paperText(
          reported.length === coordinating.owed
            ? 'report.group.coordinatingItems'
            : 'report.group.coordinatingSome',
          { items: quotedItems(reported, taskItem) },
        );
  return [
    ...groups,
    paperText('report.group.coordinating', {
      owed: coordinating.owed,
      counts: countsText(coordinating),
      items,
    }),
  ];
}

/** Lead tasks with a status that are past their due date, or were when completed: as counted in the tally. */
export const lateTasks = ({ tasks }: Pick<AgencyFigures, 'tasks'>): OwnTask[] =>
  tasks.filter(
    ({ part, status, dueStatus }) =>
      part === 'lead' &&
      status !== null &&
      (dueStatus === DUE_STATUS.overdue || dueStatus === DUE_STATUS.late),
  );
