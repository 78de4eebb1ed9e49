import { columnsOf, type Column, type Computation } from '../../fields/column';
import { quoted } from '../../workbook/sheetMath';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';
import { mergedKeys, type Field, type PlanField } from '../../fields/field';
import { TASK_FIELDS, type TaskKey } from '../../fields/task/taskFields';
import { listedStatus, STATUSES } from '../../fields/task/taskStatus';
import { opinionRule } from './sheetContext';

export type MergedTaskKey =
  | TaskKey
  | 'agency'
  | 'agencyId'
  | 'agencyLevel'
  | 'counts'
  | 'opinion'
  | 'file'
  | 'sheet'
  | 'cell'
  | 'sent'
  | 'reportedAs'
  | 'correctedOn';

/** 1 if the row has a listed status: only those rows count as reported. */
const counts: Computation<MergedTaskKey> = {
  formula: (ref) => `IF(OR(${STATUSES.map((word) => `${ref('status')}=${quoted(word)}`).join(',')}),1,0)`,
  compute: (cell) => (listedStatus(cell('status')) === null ? 0 : 1),
};

/** As in the agency's own workbook, so that a corrected cell is evaluated the same way. */
const own = (role: Field['role'], sight?: PlanField['sight']) =>
  columnsOf<TaskKey>(TASK_COLUMNS, mergedKeys(TASK_FIELDS, role, sight));

/** `Nhiệm vụ tổng hợp`: agency and task, entries (unlocked), computed, lineage, helpers. */
export const MERGED_TASK_COLUMNS: readonly Column<MergedTaskKey>[] = [
  { key: 'agency', header: 'col.agency', width: 12, role: 'plan', style: 'plan' },
  ...own('plan', 'frozen'),
  ...own('plan', 'beside'),
  ...own('entry'),
  {
    key: 'opinion',
    header: 'col.opinion',
    width: 28,
    role: 'entry',
    style: 'entryText',
    validation: opinionRule,
  },
  { key: 'reportedAs', header: 'col.reportedAs', width: 28, role: 'plan', style: 'plan' },
  { key: 'correctedOn', header: 'col.correctedOn', width: 13, role: 'plan', style: 'planDate' },
  ...own('computed'),
  { key: 'file', header: 'col.file', width: 24, role: 'plan', style: 'plan' },
  { key: 'sheet', header: 'col.sheet', width: 12, role: 'plan', style: 'plan' },
  { key: 'cell', header: 'col.cell', width: 7, role: 'plan', style: 'planCentre' },
  { key: 'agencyLevel', header: 'col.level', width: 10, role: 'plan', style: 'planCentre' },
  ...own('plan', 'reference'),
  { key: 'sent', header: 'col.sent', width: 18, role: 'helper', style: 'plan', hidden: true },
  { key: 'agencyId', header: 'col.agencyId', width: 12, role: 'helper', style: 'plan', hidden: true },
  ...own('helper'),
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
