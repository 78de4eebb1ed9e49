import { workbookText, type WorkbookTextKey } from '../../messages/workbookText';
import type { Column, Computation } from '../../fields/column';
import { PROVINCE_TABLE } from '../../workbook/identity';
import { isBlank, isNumber, quoted } from '../../workbook/sheetMath';
import { DUE_STATUS } from '../../fields/task/taskComputations';
import { STATUS } from '../../fields/task/taskStatus';
import { leadsOfJob, planTaskState, planTaskTiming } from '../../figures/planTask';
import type { PlanRowRollUp, TaskTally } from '../consolidation';
import type { CellScalar } from '../../workbook/spec';
import { NO_TASKS } from '../taskTally';
import { overallFormula, overallText } from './overallStatus';
import {
  PLAN_TASK_TEXT,
  PLAN_TIMING_TEXT,
  planTaskStateFormula,
  planTaskTimingFormula,
} from './planTaskText';
import { countIfs, type CountCriterion } from './references';
import { opinionRule } from './sheetContext';

type CountKey = Exclude<keyof TaskTally, 'owed'>;
export type PlanRowKey =
  | 'code'
  | 'content'
  | 'product'
  | 'lead'
  | 'coordinating'
  | 'time'
  | 'planDue'
  | 'countedAs'
  | 'section'
  | keyof TaskTally
  | 'noReport'
  | 'state'
  | 'timing'
  | 'overall'
  | 'coOwed'
  | 'coReported'
  | 'coDone'
  | 'coOverdue'
  | 'coOverall'
  | 'opinion';

const REPORTED: CountCriterion = ['col.counts', '1'];
/** Criteria for counting a row of the merged table. */
const COUNTED: Record<CountKey, readonly CountCriterion[]> = {
  unconfirmed: [['col.dueStatus', quoted(DUE_STATUS.unconfirmed)]],
  reported: [REPORTED],
  done: [['col.status', quoted(STATUS.done)]],
  inProgress: [['col.status', quoted(STATUS.inProgress)]],
  notStarted: [['col.status', quoted(STATUS.notStarted)]],
  notArisen: [['col.status', quoted(STATUS.notArisen)]],
  onTime: [REPORTED, ['col.dueStatus', quoted(DUE_STATUS.onTime)]],
  late: [REPORTED, ['col.dueStatus', quoted(DUE_STATUS.late)]],
  overdue: [REPORTED, ['col.dueStatus', quoted(DUE_STATUS.overdue)]],
  soon: [REPORTED, ['col.dueStatus', quoted(DUE_STATUS.soon)]],
};

/** Headers of the columns that count lead agencies. */
const COUNT_HEADER = {
  owed: 'col.owed',
  unconfirmed: 'due.unconfirmed',
  reported: 'col.reported',
  done: 'status.done',
  inProgress: 'status.inProgress',
  notStarted: 'status.notStarted',
  notArisen: 'status.notArisen',
  onTime: 'due.onTime',
  late: 'due.late',
  overdue: 'due.overdue',
  soon: 'due.soon',
} as const satisfies Record<keyof TaskTally, WorkbookTextKey>;

const NO_ROLL_UP = { lead: NO_TASKS, coordinating: NO_TASKS };

/** Number of merged rows with a role that count as `count` and meet further criteria. */
export function mergedCount(
  count: CountKey,
  criteria: readonly CountCriterion[],
  role: WorkbookTextKey = 'role.lead',
): string {
  return countIfs(PROVINCE_TABLE.tasks, [
    ...criteria,
    ['col.role', quoted(workbookText(role))],
    ...COUNTED[count],
  ]);
}

/** `Nhiệm vụ toàn tỉnh`: columns with the roll-ups' numbers, by row code. */
export function planRowColumns(rollUps: ReadonlyMap<string, PlanRowRollUp>): readonly Column<PlanRowKey>[] {
  const count = (of: CountKey, side: 'lead' | 'coordinating'): Computation<PlanRowKey> => ({
    formula: (ref) =>
      mergedCount(of, [['col.code', ref('code')]], side === 'lead' ? 'role.lead' : 'role.coordinating'),
    compute: (cell) => (rollUps.get(String(cell('code'))) ?? NO_ROLL_UP)[side][of],
  });
  const unconfirmed: Computation<PlanRowKey> = {
    formula: (ref) => mergedCount('unconfirmed', [['col.code', ref('code')]], 'role.conditional'),
    compute: (cell) => (rollUps.get(String(cell('code'))) ?? NO_ROLL_UP).lead.unconfirmed,
  };
  const number = (cell: ReturnType<Parameters<Computation<PlanRowKey>['compute']>[0]>) =>
    isNumber(cell) ? cell : 0;
  const noReport: Computation<PlanRowKey> = {
    formula: (ref) => `${ref('owed')}-${ref('reported')}`,
    compute: (cell) => number(cell('owed')) - number(cell('reported')),
  };
  const elsewhere = workbookText('overall.countedAs');
  const overall: Computation<PlanRowKey> = {
    formula: (ref) =>
      `IF(AND(${ref('owed')}=0,${ref('countedAs')}<>""),${quoted(elsewhere)}&${ref('countedAs')},${overallFormula(ref)})`,
    compute: (cell) => {
      const countedAs = cell('countedAs');
      if (cell('owed') === 0 && !isBlank(countedAs)) return `${elsewhere}${String(countedAs)}`;
      return overallText({
        owed: number(cell('owed')),
        reported: number(cell('reported')),
        done: number(cell('done')),
        inProgress: number(cell('inProgress')),
        notArisen: number(cell('notArisen')),
        late: number(cell('late')),
        overdue: number(cell('overdue')),
      });
    },
  };
  const leads = (cell: (key: PlanRowKey) => CellScalar) => {
    const rollUp = rollUps.get(String(cell('code')));
    return rollUp ? leadsOfJob(rollUp, rollUps) : NO_TASKS;
  };
  const { planRows } = PROVINCE_TABLE;
  /** If the job is reported in another row, that row's leads also count for its state. */
  const ofJob = (ref: (key: PlanRowKey) => string) => (key: keyof TaskTally) =>
    `(${ref(key)}+SUMIFS(${planRows}[${workbookText(COUNT_HEADER[key])}],${planRows}[${workbookText('col.code')}],${ref('countedAs')}))`;
  const state: Computation<PlanRowKey> = {
    formula: (ref) => planTaskStateFormula(ofJob(ref)),
    compute: (cell) => PLAN_TASK_TEXT[planTaskState(leads(cell))],
  };
  const timing: Computation<PlanRowKey> = {
    formula: (ref) => planTaskTimingFormula(ref('state'), ofJob(ref)),
    compute: (cell) => {
      const of = planTaskTiming(planTaskState(leads(cell)), leads(cell));
      return of === null ? '' : PLAN_TIMING_TEXT[of];
    },
  };
  const missing = quoted(workbookText('overall.missing'));
  const coOverall: Computation<PlanRowKey> = {
    formula: (ref) =>
      `IF(${ref('coOwed')}=0,"",${ref('coDone')}&"/"&${ref('coOwed')}&${quoted(workbookText('overall.done'))}` +
      `&IF(${ref('coOverdue')}>0,"; "&${ref('coOverdue')}&${quoted(workbookText('overall.overdue'))},"")` +
      `&IF(${ref('coOwed')}>${ref('coReported')},"; "&(${ref('coOwed')}-${ref('coReported')})&${missing},""))`,
    compute: (cell) => {
      const owed = number(cell('coOwed'));
      if (owed === 0) return '';
      const [overdue, silent] = [number(cell('coOverdue')), owed - number(cell('coReported'))];
      return (
        `${number(cell('coDone'))}/${owed}${workbookText('overall.done')}` +
        (overdue > 0 ? `; ${overdue}${workbookText('overall.overdue')}` : '') +
        (silent > 0 ? `; ${silent}${workbookText('overall.missing')}` : '')
      );
    },
  };
  const numbers = (
    key: PlanRowKey,
    header: WorkbookTextKey,
    computation?: Computation<PlanRowKey>,
    width = 8,
  ) =>
    ({
      key,
      header,
      width,
      role: computation ? 'computed' : 'plan',
      style: computation ? 'computedInteger' : 'planCentre',
      ...(computation ? { computation } : {}),
    }) satisfies Column<PlanRowKey>;
  return [
    { key: 'code', header: 'col.code', width: 10, role: 'plan', style: 'planCentre' },
    { key: 'content', header: 'col.content', width: 34, role: 'plan', style: 'plan' },
    { key: 'lead', header: 'col.lead', width: 18, role: 'plan', style: 'plan' },
    { key: 'time', header: 'col.time', width: 11, role: 'plan', style: 'planCentre' },
    {
      key: 'state',
      header: 'col.planState',
      width: 12,
      role: 'computed',
      style: 'computedText',
      computation: state,
    },
    {
      key: 'timing',
      header: 'col.planTiming',
      width: 9,
      role: 'computed',
      style: 'computedCentre',
      computation: timing,
    },
    {
      key: 'overall',
      header: 'col.overall',
      width: 22,
      role: 'computed',
      style: 'computedText',
      computation: overall,
    },
    {
      key: 'opinion',
      header: 'col.opinion',
      width: 18,
      role: 'entry',
      style: 'entryText',
      validation: opinionRule,
    },
    numbers('owed', COUNT_HEADER.owed),
    numbers('reported', COUNT_HEADER.reported, count('reported', 'lead')),
    numbers('noReport', 'col.noReport', noReport),
    numbers('unconfirmed', COUNT_HEADER.unconfirmed, unconfirmed, 10),
    numbers('done', COUNT_HEADER.done, count('done', 'lead')),
    numbers('inProgress', COUNT_HEADER.inProgress, count('inProgress', 'lead')),
    numbers('notStarted', COUNT_HEADER.notStarted, count('notStarted', 'lead')),
    numbers('notArisen', COUNT_HEADER.notArisen, count('notArisen', 'lead')),
    numbers('onTime', COUNT_HEADER.onTime, count('onTime', 'lead')),
    numbers('late', COUNT_HEADER.late, count('late', 'lead')),
    numbers('overdue', COUNT_HEADER.overdue, count('overdue', 'lead')),
    numbers('soon', COUNT_HEADER.soon, count('soon', 'lead')),
    { key: 'coordinating', header: 'col.coordinating', width: 34, role: 'plan', style: 'plan' },
    {
      key: 'coOverall',
      header: 'col.coOverall',
      width: 28,
      role: 'computed',
      style: 'computedText',
      computation: coOverall,
    },
    numbers('coOwed', 'col.coOwed', undefined, 11),
    numbers('coReported', 'col.coReported', count('reported', 'coordinating'), 11),
    numbers('coDone', 'col.coDone', count('done', 'coordinating'), 11),
    numbers('coOverdue', 'col.coOverdue', count('overdue', 'coordinating'), 11),
    { key: 'product', header: 'col.product', width: 22, role: 'plan', style: 'plan' },
    { key: 'section', header: 'col.section', width: 30, role: 'plan', style: 'plan' },
    { key: 'planDue', header: 'col.planDue', width: 13, role: 'helper', style: 'planDate', hidden: true },
    { key: 'countedAs', header: 'col.countedAs', width: 12, role: 'helper', style: 'plan', hidden: true },
  ];
}
