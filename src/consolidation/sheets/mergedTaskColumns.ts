import { columnsOf, type Column, type Computation } from '../../fields/column';
import { quoted } from '../../workbook/sheetMath';
import { TASK_COLUMNS, type TaskKey } from '../../fields/task/taskColumns';
import { listedStatus, STATUSES } from '../../fields/task/taskStatus';
import { opinionRule } from './sheetContext';

export type MergedTaskKey =
  | TaskKey
  | 'agency'
  | 'agencyId'
  | 'agencyLevel'
  | 'content'
  | 'counts'
  | 'opinion'
  | 'file'
  | 'sheet'
  | 'cell'
  | 'sent';

/** 1 where the row has a status of the list: only those rows count as reported. */
const counts: Computation<MergedTaskKey> = {
  formula: (ref) => `IF(OR(${STATUSES.map((word) => `${ref('status')}=${quoted(word)}`).join(',')}),1,0)`,
  compute: (cell) => (listedStatus(cell('status')) === null ? 0 : 1),
};

/** As the agency's own workbook has them, so that a corrected cell is judged as there. */
const own = (...keys: TaskKey[]) => columnsOf<TaskKey>(TASK_COLUMNS, keys);

/** `Nhiệm vụ tổng hợp`: who and what, entries (open), computed, lineage, helpers. */
export const MERGED_TASK_COLUMNS: readonly Column<MergedTaskKey>[] = [
  { key: 'agency', header: 'col.agency', width: 24, role: 'plan', style: 'plan' },
  { key: 'code', header: 'col.code', width: 13, role: 'plan', style: 'planCentre' },
  { key: 'agencyLevel', header: 'col.level', width: 10, role: 'plan', style: 'planCentre' },
  { key: 'role', header: 'col.role', width: 10, role: 'plan', style: 'planCentre' },
  { key: 'content', header: 'col.content', width: 46, role: 'plan', style: 'plan' },
  { key: 'time', header: 'col.time', width: 13, role: 'plan', style: 'planCentre' },
  ...own('status', 'percent', 'doneOn', 'due', 'dueStatus', 'daysLate'),
  ...own('documentNumber', 'documentDate', 'ownDate', 'spent', 'note'),
  {
    key: 'opinion',
    header: 'col.opinion',
    width: 28,
    role: 'entry',
    style: 'entryText',
    validation: opinionRule,
  },
  { key: 'file', header: 'col.file', width: 24, role: 'plan', style: 'plan' },
  { key: 'sheet', header: 'col.sheet', width: 12, role: 'plan', style: 'plan' },
  { key: 'cell', header: 'col.cell', width: 7, role: 'plan', style: 'planCentre' },
  { key: 'section', header: 'col.section', width: 30, role: 'plan', style: 'plan' },
  { key: 'sent', header: 'col.sent', width: 18, role: 'helper', style: 'plan', hidden: true },
  { key: 'agencyId', header: 'col.agencyId', width: 12, role: 'helper', style: 'plan', hidden: true },
  { key: 'kind', header: 'col.kind', width: 14, role: 'helper', style: 'plan', hidden: true },
  { key: 'planDue', header: 'col.planDue', width: 13, role: 'helper', style: 'planDate', hidden: true },
  {
    key: 'counts',
    header: 'col.counts',
    width: 7,
    role: 'helper',
    style: 'computedInteger',
    hidden: true,
    computation: counts,
  },
];
