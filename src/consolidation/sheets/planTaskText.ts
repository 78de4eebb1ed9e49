import type { PlanTaskState, PlanTaskTiming } from '../../figures/planTask';
import { workbookText } from '../../messages/workbookText';
import { quoted } from '../../workbook/sheetMath';
import type { TaskTally } from '../consolidation';

/** A state as worded in the sheets. */
export const PLAN_TASK_TEXT: Readonly<Record<PlanTaskState, string>> = {
  done: workbookText('status.done'),
  inProgress: workbookText('status.inProgress'),
  notStarted: workbookText('status.notStarted'),
  notArisen: workbookText('status.notArisen'),
  noFigures: workbookText('planTask.noFigures'),
  nobody: workbookText('planTask.nobody'),
};

export const PLAN_TIMING_TEXT: Readonly<Record<NonNullable<PlanTaskTiming>, string>> = {
  onTime: workbookText('due.onTime'),
  late: workbookText('due.late'),
  overdue: workbookText('due.overdue'),
  soon: workbookText('due.soon'),
};

type Ref = (count: keyof TaskTally) => string;
const text = (state: PlanTaskState) => quoted(PLAN_TASK_TEXT[state]);
const timing = (of: NonNullable<PlanTaskTiming>) => quoted(PLAN_TIMING_TEXT[of]);

/** `planTaskState` over the count cells. */
export const planTaskStateFormula = (ref: Ref): string =>
  `IF(${ref('owed')}=0,${text('nobody')},` +
  `IF(${ref('done')}+${ref('notArisen')}=${ref('owed')},IF(${ref('done')}>0,${text('done')},${text('notArisen')}),` +
  `IF(${ref('done')}+${ref('inProgress')}>0,${text('inProgress')},` +
  `IF(${ref('notStarted')}>0,${text('notStarted')},${text('noFigures')}))))`;

/** `planTaskTiming` over the state and count cells. */
export const planTaskTimingFormula = (state: string, ref: Ref): string =>
  `IF(${state}=${text('done')},IF(${ref('late')}>0,${timing('late')},IF(${ref('onTime')}>0,${timing('onTime')},"")),` +
  `IF(${ref('overdue')}>0,${timing('overdue')},IF(${ref('soon')}>0,${timing('soon')},"")))`;
