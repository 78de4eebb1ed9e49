import type { CellScalar } from '../workbook/spec';
import type { TargetEntryKey } from './target/targetFields';
import type { TaskEntryKey } from './task/taskFields';

/** Raw cells as typed (a date is its serial, a mistyped one its text): reading never loses what a user typed. */
export type TaskEntry = Partial<Record<TaskEntryKey, CellScalar>>;
export type TargetEntry = Partial<Record<TargetEntryKey, CellScalar>>;

/** Everything entered in an agency's workbook, by row code. */
export interface AgencyEntries {
  tasks: Record<string, TaskEntry>;
  targets: Record<string, TargetEntry>;
  /** A serial (or whatever was typed), or null for the period's last day. */
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

/** Overlays a plan row's cells with its entries; cells without an entry are empty. */
export function withEntered<Row extends object, Key extends string>(
  row: Row,
  keys: readonly Key[],
  entry: Partial<Record<Key, CellScalar>> | undefined,
): Omit<Row, Key> & Record<Key, CellScalar> {
  const cells = { ...row } as Omit<Row, Key> & Record<Key, CellScalar>;
  for (const key of keys) cells[key] = (entry?.[key] ?? null) as (typeof cells)[Key];
  return cells;
}
