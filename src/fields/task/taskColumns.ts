import type { Column } from '../column';
import type { TaskEntryKey } from '../entry';
import { check, daysLate, due, dueStatus } from './taskComputations';
import { dateRule, lengthRule, percentRule, spentRule, statusRule } from '../validations';

export type TaskPlanKey =
  | 'code'
  | 'objective'
  | 'task'
  | 'activity'
  | 'product'
  | 'lead'
  | 'coordinating'
  | 'time'
  | 'budget'
  | 'role';
type TaskComputedKey = 'due' | 'dueStatus' | 'daysLate' | 'check';
export type TaskHelperKey = 'section' | 'kind' | 'start' | 'planDue';
export type TaskKey = TaskPlanKey | TaskEntryKey | TaskComputedKey | TaskHelperKey;

/** Columns of the task tables, in order: plan (locked), entry (open), computed, then helpers for formulas. */
export const TASK_COLUMNS: readonly Column<TaskKey>[] = [
  { key: 'code', header: 'col.code', width: 12, role: 'plan', style: 'planCentre' },
  { key: 'objective', header: 'col.objective', width: 24, role: 'plan', style: 'plan' },
  { key: 'task', header: 'col.task', width: 30, role: 'plan', style: 'plan' },
  { key: 'activity', header: 'col.activity', width: 32, role: 'plan', style: 'plan' },
  { key: 'product', header: 'col.product', width: 18, role: 'plan', style: 'plan' },
  { key: 'lead', header: 'col.lead', width: 18, role: 'plan', style: 'plan' },
  { key: 'coordinating', header: 'col.coordinating', width: 18, role: 'plan', style: 'plan' },
  { key: 'time', header: 'col.time', width: 13, role: 'plan', style: 'planCentre' },
  { key: 'budget', header: 'col.budget', width: 12, role: 'plan', style: 'planCentre' },
  { key: 'role', header: 'col.role', width: 11, role: 'plan', style: 'planCentre' },
  {
    key: 'status',
    header: 'col.status',
    width: 16,
    role: 'entry',
    style: 'entryCentre',
    validation: statusRule,
  },
  {
    key: 'percent',
    header: 'col.percent',
    width: 10,
    role: 'entry',
    style: 'entryPercent',
    validation: percentRule,
  },
  {
    key: 'doneOn',
    header: 'col.doneOn',
    width: 13,
    role: 'entry',
    style: 'entryDate',
    validation: (year) => dateRule(year),
  },
  {
    key: 'documentNumber',
    header: 'col.documentNumber',
    width: 19,
    role: 'entry',
    style: 'entryVerbatim',
    validation: () => lengthRule(200, 'document'),
  },
  {
    key: 'documentDate',
    header: 'col.documentDate',
    width: 13,
    role: 'entry',
    style: 'entryDate',
    validation: (year) => dateRule(year),
  },
  {
    key: 'ownDate',
    header: 'col.ownDate',
    width: 14,
    role: 'entry',
    style: 'entryDate',
    validation: (year) => dateRule(year, 'prompt.ownDate.title', 'prompt.ownDate.message'),
  },
  {
    key: 'spent',
    header: 'col.spent',
    width: 13,
    role: 'entry',
    style: 'entryAmount',
    validation: spentRule,
  },
  {
    key: 'note',
    header: 'col.note',
    width: 28,
    role: 'entry',
    style: 'entryText',
    validation: () => lengthRule(2000, 'note'),
  },
  { key: 'due', header: 'col.due', width: 13, role: 'computed', style: 'computedDate', computation: due },
  {
    key: 'dueStatus',
    header: 'col.dueStatus',
    width: 15,
    role: 'computed',
    style: 'computedCentre',
    computation: dueStatus,
  },
  {
    key: 'daysLate',
    header: 'col.daysLate',
    width: 9,
    role: 'computed',
    style: 'computedInteger',
    computation: daysLate,
  },
  {
    key: 'check',
    header: 'col.check',
    width: 24,
    role: 'computed',
    style: 'computedText',
    computation: check,
  },
  { key: 'section', header: 'col.section', width: 30, role: 'plan', style: 'plan' },
  { key: 'kind', header: 'col.kind', width: 14, role: 'helper', style: 'plan', hidden: true },
  { key: 'start', header: 'col.start', width: 13, role: 'helper', style: 'planDate', hidden: true },
  { key: 'planDue', header: 'col.planDue', width: 13, role: 'helper', style: 'planDate', hidden: true },
];
