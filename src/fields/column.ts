import type { WorkbookTextKey } from '../messages/workbookText';
import type { PlanCalendar } from '../deadline/planCalendar';
import type { CellScalar } from '../workbook/spec';
import type { StyleName } from '../workbook/styles';
import { ENTRY_KINDS, entryRule, type TypedAs, type ValidationRule } from './entryKinds';
import type { ComputedField, Field, HelperField, KeyOf, PlanField } from './field';

/** What a computed value depends on besides the cells of its row. */
export interface Frame extends PlanCalendar {
  /** Day at which progress is judged: a serial, or whatever was typed. */
  reportingDate: CellScalar;
}

/** A computed column: the sheet's formula and the core's value, defined together so that they cannot diverge. */
export interface Computation<Key extends string> {
  /** Stored syntax without `=`; `ref` returns the cell of a column in the same row. */
  formula: (ref: (key: Key) => string, calendar: PlanCalendar) => string;
  compute: (cell: (key: Key) => CellScalar, frame: Frame) => CellScalar;
}

export interface Column<Key extends string> {
  key: Key;
  header: WorkbookTextKey;
  /** Characters. */
  width: number;
  role: 'plan' | 'entry' | 'computed' | 'helper';
  style: StyleName;
  hidden?: boolean;
  computation?: Computation<Key>;
  validation?: (year: number) => ValidationRule;
  /** Maximum length of an entry, in characters; absent for non-text entries. */
  limit?: number;
}

const PLAN_STYLES = { text: 'plan', word: 'planCentre' } as const satisfies Record<
  PlanField['kind'],
  StyleName
>;
const HELPER_STYLES = { text: 'plan', date: 'planDate' } as const satisfies Record<
  HelperField['kind'],
  StyleName
>;
const COMPUTED_STYLES = {
  text: 'computedText',
  word: 'computedCentre',
  date: 'computedDate',
  integer: 'computedInteger',
  decimal: 'computedNumber',
} as const satisfies Record<ComputedField['kind'], StyleName>;

function styleOf(field: Field): StyleName {
  switch (field.role) {
    case 'plan':
      return PLAN_STYLES[field.kind];
    case 'entry':
      return ENTRY_KINDS[field.kind].style;
    case 'computed':
      return COMPUTED_STYLES[field.kind];
    case 'helper':
      return HELPER_STYLES[field.kind];
  }
}

/** The columns of a table, in the order its fields declare them. */
export function columnsFrom<const Fields extends readonly Field[]>(
  fields: Fields,
  computations: Readonly<Record<KeyOf<Fields, 'computed'>, Computation<KeyOf<Fields>>>>,
): readonly Column<KeyOf<Fields>>[] {
  type Key = KeyOf<Fields>;
  return fields.map((field): Column<Key> => {
    const { key, header, width, role } = field;
    const column: Column<Key> = { key: key as Key, header, width, role, style: styleOf(field) };
    if (role === 'helper') return { ...column, hidden: true };
    if (role === 'computed')
      return { ...column, computation: computations[key as KeyOf<Fields, 'computed'>] };
    if (field.role !== 'entry') return column;
    const { kind, prompt } = field;
    const { limit } = ENTRY_KINDS[kind];
    return {
      ...column,
      validation: (year) => entryRule(kind, prompt, year),
      ...(limit === null ? {} : { limit }),
    };
  });
}

/** How a field's cells are read and displayed. */
export function typedAs(field: Field): TypedAs {
  if (field.role === 'entry') return ENTRY_KINDS[field.kind].typedAs;
  return field.role === 'computed' && field.kind === 'date' ? 'date' : 'text';
}

/** Picks some of a table's columns, unchanged, for another table. @throws Error for an unknown key. */
export function columnsOf<Key extends string>(
  columns: readonly Column<Key>[],
  keys: readonly Key[],
): Column<Key>[] {
  return keys.map((key) => {
    const found = columns.find((each) => each.key === key);
    if (!found) throw new Error(`no column ${key}`);
    return found;
  });
}

/** Characters that must be escaped with an apostrophe in a structured reference. */
const escaped = (header: string): string => header.replace(/['[\]#]/g, "'$&");

/** Reference to a column's cell in the same row of a table. */
export function thisRow(table: string, header: string): string {
  return `${table}[[#This Row],[${escaped(header)}]]`;
}

/** Reference to all of a column's cells. */
export function wholeColumn(table: string, header: string): string {
  return `${table}[${escaped(header)}]`;
}
