import type { CellScalar } from '../workbook/spec';

/** Columns that staff fill in, by table. */
export const TASK_ENTRY_KEYS = [
  'status',
  'percent',
  'doneOn',
  'documentNumber',
  'documentDate',
  'ownDate',
  'spent',
  'note',
] as const;
export const TARGET_ENTRY_KEYS = ['numerator', 'denominator', 'explanation'] as const;

export type TaskEntryKey = (typeof TASK_ENTRY_KEYS)[number];
export type TargetEntryKey = (typeof TARGET_ENTRY_KEYS)[number];

/** Raw cells as typed (a date is its serial, a mistyped one its text): nothing a user typed is lost by reading it. */
export type TaskEntry = Partial<Record<TaskEntryKey, CellScalar>>;
export type TargetEntry = Partial<Record<TargetEntryKey, CellScalar>>;

/** Everything entered in one agency workbook, by row code. */
export interface AgencyEntries {
  tasks: Record<string, TaskEntry>;
  targets: Record<string, TargetEntry>;
  /** Serial (or what was typed), or null for the period's last day. */
  reportingDate: CellScalar;
  preparedBy: CellScalar;
  phone: CellScalar;
}

export const NO_ENTRIES: AgencyEntries = {
  tasks: {},
  targets: {},
  reportingDate: null,
  preparedBy: null,
  phone: null,
};

/** Cells of a row of the plan with what was entered in it put in, empty where nothing was. */
export function withEntered<Row extends object, Key extends string>(
  row: Row,
  keys: readonly Key[],
  entry: Partial<Record<Key, CellScalar>> | undefined,
): Omit<Row, Key> & Record<Key, CellScalar> {
  const cells = { ...row } as Omit<Row, Key> & Record<Key, CellScalar>;
  for (const key of keys) cells[key] = (entry?.[key] ?? null) as (typeof cells)[Key];
  return cells;
}
