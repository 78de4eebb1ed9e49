import type { WorkbookTextKey } from '../messages/workbookText';
import type { EntryKind } from './entryKinds';

interface FieldBase {
  readonly key: string;
  readonly header: WorkbookTextKey;
  /** Characters. */
  readonly width: number;
  /** Whether the province's merged table has this column too. */
  readonly merged: boolean;
}

/** A locked cell holding plan data. */
export interface PlanField extends FieldBase {
  readonly role: 'plan';
  /** A `word` is short and centred. */
  readonly kind: 'text' | 'word';
  /** `frozen` stays visible while the row is filled in; `reference` is to the right of all entry columns. */
  readonly sight: 'frozen' | 'beside' | 'reference';
}

/** A cell that staff fill in. */
export interface EntryField extends FieldBase {
  readonly role: 'entry';
  readonly kind: EntryKind;
  /** Input message Excel shows while the cell is selected. */
  readonly prompt: { readonly title: WorkbookTextKey; readonly message: WorkbookTextKey };
  /** Row of the pane's entry card; fields with the same number share a row. */
  readonly card: number;
}

/** A formula cell; formula and value are in the table's computations under the same key. */
export interface ComputedField extends FieldBase {
  readonly role: 'computed';
  readonly kind: 'text' | 'word' | 'date' | 'integer' | 'decimal';
}

/** A hidden cell used by formulas. */
export interface HelperField extends FieldBase {
  readonly role: 'helper';
  readonly kind: 'text' | 'date';
}

/** The single declaration of a column, from which everything about it is derived. */
export type Field = PlanField | EntryField | ComputedField | HelperField;

/** Keys of the fields with a given role. */
export type KeyOf<Fields extends readonly Field[], Role extends Field['role'] = Field['role']> = Extract<
  Fields[number],
  { role: Role }
>['key'];

export const isEntry = <F extends Field>(field: F): field is Extract<F, { role: 'entry' }> =>
  field.role === 'entry';

/** Keys of the entry columns, in order. */
export const entryKeys = <const Fields extends readonly Field[]>(fields: Fields): KeyOf<Fields, 'entry'>[] =>
  fields.filter(isEntry).map(({ key }) => key as KeyOf<Fields, 'entry'>);

/** Entry keys grouped by row of the card. */
export function cardLines<Key extends string>(
  fields: readonly { readonly key: Key; readonly card: number }[],
): Key[][] {
  const lines = new Map<number, Key[]>();
  for (const { key, card } of fields) lines.set(card, [...(lines.get(card) ?? []), key]);
  return [...lines].sort(([a], [b]) => a - b).map(([, keys]) => keys);
}

/** Number of frozen columns at the left. */
export const frozenCount = (fields: readonly Field[]): number =>
  fields.filter((field) => field.role === 'plan' && field.sight === 'frozen').length;

/** The first plan column to the right of all entry columns. */
export function firstReference<const Fields extends readonly Field[]>(fields: Fields): KeyOf<Fields> {
  const first = fields.find((field) => field.role === 'plan' && field.sight === 'reference');
  if (!first) throw new Error('no field for reference');
  return first.key as KeyOf<Fields>;
}

/** Keys of the fields in the province's merged table, filtered by role and, for plan fields, by sight; in order. */
export function mergedKeys<const Fields extends readonly Field[]>(
  fields: Fields,
  role: Field['role'],
  sight?: PlanField['sight'],
): KeyOf<Fields>[] {
  return fields
    .filter((field) => field.merged && field.role === role)
    .filter((field) => sight === undefined || (field.role === 'plan' && field.sight === sight))
    .map(({ key }) => key as KeyOf<Fields>);
}
