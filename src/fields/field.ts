import type { WorkbookTextKey } from '../messages/workbookText';
import type { EntryKind } from './entryKinds';

interface FieldBase {
  readonly key: string;
  readonly header: WorkbookTextKey;
  /** Characters. */
  readonly width: number;
  /** Whether the province's merged table has the column, too. */
  readonly merged: boolean;
}

/** A cell of the plan: locked. */
export interface PlanField extends FieldBase {
  readonly role: 'plan';
  /** A `word` is short and centred. */
  readonly kind: 'text' | 'word';
  /** `frozen` stays in sight while the row is filled in; `reference` stands right of all that is filled in. */
  readonly sight: 'frozen' | 'beside' | 'reference';
}

/** A cell that staff fill in. */
export interface EntryField extends FieldBase {
  readonly role: 'entry';
  readonly kind: EntryKind;
  /** What Excel says beside the cell while it is selected. */
  readonly prompt: { readonly title: WorkbookTextKey; readonly message: WorkbookTextKey };
  /** Line of the pane's entry card; fields of one line stand beside each other. */
  readonly card: number;
}

/** A cell that a formula fills; formula and value stand in the table's computations under the same key. */
export interface ComputedField extends FieldBase {
  readonly role: 'computed';
  readonly kind: 'text' | 'word' | 'date' | 'integer' | 'decimal';
}

/** A hidden cell that formulas need. */
export interface HelperField extends FieldBase {
  readonly role: 'helper';
  readonly kind: 'text' | 'date';
}

/** The one declaration of a column: everything that is made of a column follows from it. */
export type Field = PlanField | EntryField | ComputedField | HelperField;

/** Keys of the fields of a role. */
export type KeyOf<Fields extends readonly Field[], Role extends Field['role'] = Field['role']> = Extract<
  Fields[number],
  { role: Role }
>['key'];

export const isEntry = <F extends Field>(field: F): field is Extract<F, { role: 'entry' }> =>
  field.role === 'entry';

/** Keys of the columns that staff fill in, in their order. */
export const entryKeys = <const Fields extends readonly Field[]>(fields: Fields): KeyOf<Fields, 'entry'>[] =>
  fields.filter(isEntry).map(({ key }) => key as KeyOf<Fields, 'entry'>);

/** Keys of entries by the line of the card that they stand on. */
export function cardLines<Key extends string>(
  fields: readonly { readonly key: Key; readonly card: number }[],
): Key[][] {
  const lines = new Map<number, Key[]>();
  for (const { key, card } of fields) lines.set(card, [...(lines.get(card) ?? []), key]);
  return [...lines].sort(([a], [b]) => a - b).map(([, keys]) => keys);
}

/** Columns at the left that stay in sight. */
export const frozenCount = (fields: readonly Field[]): number =>
  fields.filter((field) => field.role === 'plan' && field.sight === 'frozen').length;

/** The first column of the plan that stands right of all that is filled in. */
export function firstReference<const Fields extends readonly Field[]>(fields: Fields): KeyOf<Fields> {
  const first = fields.find((field) => field.role === 'plan' && field.sight === 'reference');
  if (!first) throw new Error('no field for reference');
  return first.key as KeyOf<Fields>;
}

/** Keys of the fields that the province's merged table has, of a role and, for the plan's, a sight; in their order. */
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
