import { columnsOf, type Column, type Computation } from '../../fields/column';
import { isNumber } from '../../workbook/sheetMath';
import { TARGET_COLUMNS } from '../../fields/target/targetColumns';
import { mergedKeys, type Field, type PlanField } from '../../fields/field';
import { TARGET_FIELDS, type TargetKey } from '../../fields/target/targetFields';
import { rate } from '../../fields/target/targetComputations';
import { opinionRule } from './sheetContext';

export type MergedTargetKey =
  | TargetKey
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

/** 1 if the figures give a rate, so are present and plausible: only those are summed. */
const counts: Computation<MergedTargetKey> = {
  formula: (ref) => `IF(ISNUMBER(${ref('rate')}),1,0)`,
  compute: (cell, frame) => (isNumber(rate.compute(cell, frame)) ? 1 : 0),
};

const own = (role: Field['role'], sight?: PlanField['sight']) =>
  columnsOf<TargetKey>(TARGET_COLUMNS, mergedKeys(TARGET_FIELDS, role, sight));

/** `Chỉ tiêu tổng hợp`: agency and target, figures (unlocked), computed, lineage, helpers. */
export const MERGED_TARGET_COLUMNS: readonly Column<MergedTargetKey>[] = [
  { key: 'agency', header: 'col.agency', width: 20, role: 'plan', style: 'plan' },
  ...own('plan', 'frozen'),
  ...own('plan', 'beside'),
  ...own('entry'),
  {
    key: 'opinion',
    header: 'col.opinion',
    width: 24,
    role: 'entry',
    style: 'entryText',
    validation: opinionRule,
  },
  { key: 'reportedAs', header: 'col.reportedAs', width: 28, role: 'plan', style: 'plan' },
  { key: 'correctedOn', header: 'col.correctedOn', width: 13, role: 'plan', style: 'planDate' },
  ...own('computed'),
  { key: 'file', header: 'col.file', width: 28, role: 'plan', style: 'plan' },
  { key: 'sheet', header: 'col.sheet', width: 13, role: 'plan', style: 'plan' },
  { key: 'cell', header: 'col.cell', width: 8, role: 'plan', style: 'planCentre' },
  { key: 'agencyLevel', header: 'col.level', width: 11, role: 'plan', style: 'planCentre' },
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
