import { DATE_PROMPT } from '../entryKinds';
import { entryKeys, type Field, type KeyOf } from '../field';

/**
 * Columns of the task tables in order of use: what to do, what is promised and when, the entries, the sheet's
 * assessment, the rest of the plan, then helper columns for formulas.
 */
export const TASK_FIELDS = [
  { key: 'code', header: 'col.code', width: 9.5, role: 'plan', kind: 'word', sight: 'frozen', merged: true },
  {
    key: 'content',
    header: 'col.content',
    width: 27,
    role: 'plan',
    kind: 'text',
    sight: 'frozen',
    merged: true,
  },
  {
    key: 'product',
    header: 'col.product',
    width: 10.5,
    role: 'plan',
    kind: 'text',
    sight: 'beside',
    merged: false,
  },
  { key: 'role', header: 'col.role', width: 7, role: 'plan', kind: 'word', sight: 'beside', merged: true },
  { key: 'time', header: 'col.time', width: 10, role: 'plan', kind: 'word', sight: 'beside', merged: true },
  {
    key: 'status',
    header: 'col.status',
    width: 10,
    role: 'entry',
    kind: 'status',
    prompt: { title: 'prompt.status.title', message: 'prompt.status.message' },
    card: 1,
    merged: true,
  },
  {
    key: 'percent',
    header: 'col.percent',
    width: 6.5,
    role: 'entry',
    kind: 'percent',
    prompt: { title: 'prompt.percent.title', message: 'prompt.percent.message' },
    card: 1,
    merged: true,
  },
  {
    key: 'doneOn',
    header: 'col.doneOn',
    width: 9,
    role: 'entry',
    kind: 'date',
    prompt: DATE_PROMPT,
    card: 2,
    merged: true,
  },
  {
    key: 'documentNumber',
    header: 'col.documentNumber',
    width: 12,
    role: 'entry',
    kind: 'documentNumber',
    prompt: { title: 'prompt.document.title', message: 'prompt.document.message' },
    card: 3,
    merged: true,
  },
  {
    key: 'documentDate',
    header: 'col.documentDate',
    width: 9,
    role: 'entry',
    kind: 'date',
    prompt: DATE_PROMPT,
    card: 3,
    merged: true,
  },
  {
    key: 'ownDate',
    header: 'col.ownDate',
    width: 10,
    role: 'entry',
    kind: 'date',
    prompt: { title: 'prompt.ownDate.title', message: 'prompt.ownDate.message' },
    card: 2,
    merged: true,
  },
  {
    key: 'spent',
    header: 'col.spent',
    width: 9,
    role: 'entry',
    kind: 'amount',
    prompt: { title: 'prompt.spent.title', message: 'prompt.spent.message' },
    card: 4,
    merged: true,
  },
  {
    key: 'note',
    header: 'col.note',
    width: 12,
    role: 'entry',
    kind: 'text',
    prompt: { title: 'prompt.note.title', message: 'prompt.note.message' },
    card: 5,
    merged: true,
  },
  { key: 'due', header: 'col.due', width: 10, role: 'computed', kind: 'date', merged: true },
  { key: 'dueStatus', header: 'col.dueStatus', width: 13, role: 'computed', kind: 'word', merged: true },
  { key: 'daysLate', header: 'col.daysLate', width: 8, role: 'computed', kind: 'integer', merged: true },
  { key: 'check', header: 'col.check', width: 24, role: 'computed', kind: 'text', merged: false },
  {
    key: 'objective',
    header: 'col.objective',
    width: 28,
    role: 'plan',
    kind: 'text',
    sight: 'reference',
    merged: false,
  },
  {
    key: 'task',
    header: 'col.task',
    width: 40,
    role: 'plan',
    kind: 'text',
    sight: 'reference',
    merged: false,
  },
  {
    key: 'lead',
    header: 'col.lead',
    width: 24,
    role: 'plan',
    kind: 'text',
    sight: 'reference',
    merged: false,
  },
  {
    key: 'coordinating',
    header: 'col.coordinating',
    width: 28,
    role: 'plan',
    kind: 'text',
    sight: 'reference',
    merged: false,
  },
  {
    key: 'budget',
    header: 'col.budget',
    width: 12,
    role: 'plan',
    kind: 'word',
    sight: 'reference',
    merged: false,
  },
  {
    key: 'section',
    header: 'col.section',
    width: 30,
    role: 'plan',
    kind: 'text',
    sight: 'reference',
    merged: true,
  },
  { key: 'kind', header: 'col.kind', width: 14, role: 'helper', kind: 'text', merged: true },
  { key: 'start', header: 'col.start', width: 13, role: 'helper', kind: 'date', merged: false },
  { key: 'planDue', header: 'col.planDue', width: 13, role: 'helper', kind: 'date', merged: true },
  { key: 'offset', header: 'col.offset', width: 10, role: 'helper', kind: 'text', merged: true },
  { key: 'offsetUnit', header: 'col.offsetUnit', width: 12, role: 'helper', kind: 'text', merged: true },
  { key: 'documentOwed', header: 'col.documentOwed', width: 10, role: 'helper', kind: 'text', merged: false },
  { key: 'countedAs', header: 'col.countedAs', width: 12, role: 'helper', kind: 'text', merged: true },
] as const satisfies readonly Field[];

export type TaskKey = KeyOf<typeof TASK_FIELDS>;
export type TaskPlanKey = KeyOf<typeof TASK_FIELDS, 'plan'>;
export type TaskHelperKey = KeyOf<typeof TASK_FIELDS, 'helper'>;
export type TaskComputedKey = KeyOf<typeof TASK_FIELDS, 'computed'>;
export type TaskEntryKey = KeyOf<typeof TASK_FIELDS, 'entry'>;

export const TASK_ENTRY_KEYS: readonly TaskEntryKey[] = entryKeys(TASK_FIELDS);

type DateField = Extract<(typeof TASK_FIELDS)[number], { role: 'entry'; kind: 'date' }>;
/** Entry columns holding dates. */
export const TASK_DATE_KEYS: readonly DateField['key'][] = TASK_FIELDS.filter(
  (field): field is DateField => field.role === 'entry' && field.kind === 'date',
).map(({ key }) => key);
