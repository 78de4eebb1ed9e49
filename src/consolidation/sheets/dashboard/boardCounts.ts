import type { PlanTaskCounts } from '../../../figures/planTask';
import { workbookText, type WorkbookTextKey } from '../../../messages/workbookText';
import { quoted } from '../../../workbook/sheetMath';
import type { TaskTally } from '../../consolidation';
import { PLAN_TASK_TEXT, PLAN_TIMING_TEXT } from '../planTaskText';
import type { CountCriterion } from '../references';

/** A number on the dashboard: of plan tasks, each counted once, and of rows led by agencies. */
export interface BoardCount {
  header: WorkbookTextKey;
  plan: keyof PlanTaskCounts;
  /** Criteria for counting a row of Nhiệm vụ toàn tỉnh. */
  criteria: readonly CountCriterion[];
  /** Number and column of Nhiệm vụ toàn tỉnh; null if it does not apply to individual agencies' rows. */
  duties: { of: (tally: TaskTally) => number; column: WorkbookTextKey } | null;
}

const state = (key: keyof typeof PLAN_TASK_TEXT): readonly CountCriterion[] => [
  ['col.planState', quoted(PLAN_TASK_TEXT[key])],
];
const timing = (key: keyof typeof PLAN_TIMING_TEXT): readonly CountCriterion[] => [
  ['col.planTiming', quoted(PLAN_TIMING_TEXT[key])],
];
const same = (header: WorkbookTextKey, key: keyof TaskTally) => ({
  of: (tally: TaskTally) => tally[key],
  column: header,
});

export const BOARD_COUNTS: readonly BoardCount[] = [
  { header: 'dash.tasks', plan: 'tasks', criteria: [], duties: same('col.owed', 'owed') },
  { header: 'status.done', plan: 'done', criteria: state('done'), duties: same('status.done', 'done') },
  { header: 'due.onTime', plan: 'onTime', criteria: timing('onTime'), duties: same('due.onTime', 'onTime') },
  { header: 'due.late', plan: 'late', criteria: timing('late'), duties: same('due.late', 'late') },
  {
    header: 'status.inProgress',
    plan: 'inProgress',
    criteria: state('inProgress'),
    duties: same('status.inProgress', 'inProgress'),
  },
  {
    header: 'status.notStarted',
    plan: 'notStarted',
    criteria: state('notStarted'),
    duties: same('status.notStarted', 'notStarted'),
  },
  {
    header: 'status.notArisen',
    plan: 'notArisen',
    criteria: state('notArisen'),
    duties: same('status.notArisen', 'notArisen'),
  },
  {
    header: 'planTask.noFigures',
    plan: 'noFigures',
    criteria: state('noFigures'),
    duties: { of: ({ owed, reported }) => owed - reported, column: 'col.noReport' },
  },
  { header: 'planTask.nobody', plan: 'nobody', criteria: state('nobody'), duties: null },
  {
    header: 'due.overdue',
    plan: 'overdue',
    criteria: timing('overdue'),
    duties: same('due.overdue', 'overdue'),
  },
  { header: 'due.soon', plan: 'soon', criteria: timing('soon'), duties: same('due.soon', 'soon') },
];

/** The columns from which the completion rate is computed. */
export const BOARD_RATE = {
  done: workbookText('status.done'),
  owed: workbookText('dash.tasks'),
  notArisen: workbookText('status.notArisen'),
  silent: [workbookText('planTask.noFigures'), workbookText('planTask.nobody')],
};
