import { entryKeys, type Field, type KeyOf } from '../field';

/** Columns of the target table in order of use; each description of what is counted is next to its figure. */
export const TARGET_FIELDS = [
  { key: 'code', header: 'col.code', width: 7, role: 'plan', kind: 'word', sight: 'frozen', merged: true },
  {
    key: 'target',
    header: 'col.target',
    width: 34,
    role: 'plan',
    kind: 'text',
    sight: 'frozen',
    merged: true,
  },
  {
    key: 'operator',
    header: 'col.operator',
    width: 6,
    role: 'plan',
    kind: 'word',
    sight: 'beside',
    merged: true,
  },
  {
    key: 'threshold',
    header: 'col.threshold',
    width: 8,
    role: 'plan',
    kind: 'word',
    sight: 'beside',
    merged: true,
  },
  { key: 'unit', header: 'col.unit', width: 9, role: 'plan', kind: 'word', sight: 'beside', merged: true },
  {
    key: 'numeratorText',
    header: 'col.numeratorText',
    width: 21,
    role: 'plan',
    kind: 'text',
    sight: 'beside',
    merged: false,
  },
  {
    key: 'numerator',
    header: 'col.numerator',
    width: 9,
    role: 'entry',
    kind: 'count',
    prompt: { title: 'prompt.numerator.title', message: 'prompt.figure.message' },
    card: 1,
    merged: true,
  },
  {
    key: 'denominatorText',
    header: 'col.denominatorText',
    width: 21,
    role: 'plan',
    kind: 'text',
    sight: 'beside',
    merged: false,
  },
  {
    key: 'denominator',
    header: 'col.denominator',
    width: 9,
    role: 'entry',
    kind: 'count',
    prompt: { title: 'prompt.denominator.title', message: 'prompt.figure.message' },
    card: 1,
    merged: true,
  },
  {
    key: 'explanation',
    header: 'col.explanation',
    width: 18,
    role: 'entry',
    kind: 'text',
    prompt: { title: 'prompt.explanation.title', message: 'prompt.explanation.message' },
    card: 2,
    merged: true,
  },
  { key: 'rate', header: 'col.rate', width: 10, role: 'computed', kind: 'decimal', merged: true },
  { key: 'gap', header: 'col.gap', width: 10, role: 'computed', kind: 'decimal', merged: true },
  { key: 'verdict', header: 'col.verdict', width: 14, role: 'computed', kind: 'word', merged: true },
  { key: 'check', header: 'col.check', width: 22, role: 'computed', kind: 'text', merged: true },
  {
    key: 'source',
    header: 'col.source',
    width: 24,
    role: 'plan',
    kind: 'text',
    sight: 'reference',
    merged: false,
  },
  {
    key: 'level',
    header: 'col.level',
    width: 11,
    role: 'plan',
    kind: 'word',
    sight: 'reference',
    merged: false,
  },
  { key: 'counted', header: 'col.counted', width: 8, role: 'helper', kind: 'text', merged: true },
] as const satisfies readonly Field[];

export type TargetKey = KeyOf<typeof TARGET_FIELDS>;
export type TargetPlanKey = KeyOf<typeof TARGET_FIELDS, 'plan'>;
export type TargetHelperKey = KeyOf<typeof TARGET_FIELDS, 'helper'>;
export type TargetComputedKey = KeyOf<typeof TARGET_FIELDS, 'computed'>;
export type TargetEntryKey = KeyOf<typeof TARGET_FIELDS, 'entry'>;

export const TARGET_ENTRY_KEYS: readonly TargetEntryKey[] = entryKeys(TARGET_FIELDS);

/** Whether an entry column takes a count; the others take text. */
export const isCount = (key: TargetEntryKey): boolean =>
  TARGET_FIELDS.some((field) => field.key === key && field.role === 'entry' && field.kind === 'count');

/** The plan column saying what an entry counts, declared as its key with `Text`; null if it has none. */
export const meaningColumn = (key: TargetEntryKey): TargetKey | null =>
  TARGET_FIELDS.find((field) => field.key === `${key}Text`)?.key ?? null;
