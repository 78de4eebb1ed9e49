import {
  TARGET_ENTRY_KEYS,
  TASK_ENTRY_KEYS,
  type AgencyEntries,
  type TargetEntry,
  type TaskEntry,
} from '../fields/entry';
import type { CellScalar } from '../workbook/spec';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { bindTable, type TableShape } from './bindTable';
import { coverCells } from './coverCells';
import { GENERAL_TASKS, TARGETS, TASKS } from './tableShapes';

function readTable<
  Key extends string,
  EntryKey extends Key,
  Entry extends Partial<Record<EntryKey, CellScalar>>,
>(
  snapshot: WorkbookSnapshot,
  shape: TableShape<Key | 'code'>,
  keys: readonly EntryKey[],
): Record<string, Entry> {
  const entries: [string, Entry][] = [];
  for (const { cell } of bindTable(snapshot, shape)?.rows ?? []) {
    const code = cell('code')?.value;
    if (typeof code !== 'string' || code.trim() === '') continue;
    const filled = keys.flatMap((key): [EntryKey, CellScalar][] => {
      const value = cell(key)?.value ?? null;
      return value === null || value === '' ? [] : [[key, value]];
    });
    if (filled.length > 0) entries.push([code.trim(), Object.fromEntries(filled) as Entry]);
  }
  return Object.fromEntries(entries);
}

/** Everything staff entered, bound by table and row code. Raw cells: what was typed wrong stays as typed. */
export function readEntries(snapshot: WorkbookSnapshot): AgencyEntries {
  const { reportingDate, preparedBy, phone } = coverCells(snapshot);
  const tasks = (shape: typeof TASKS) =>
    readTable<(typeof TASKS)['columns'][number]['key'], (typeof TASK_ENTRY_KEYS)[number], TaskEntry>(
      snapshot,
      shape,
      TASK_ENTRY_KEYS,
    );
  return {
    tasks: { ...tasks(TASKS), ...tasks(GENERAL_TASKS) },
    targets: readTable<
      (typeof TARGETS)['columns'][number]['key'],
      (typeof TARGET_ENTRY_KEYS)[number],
      TargetEntry
    >(snapshot, TARGETS, TARGET_ENTRY_KEYS),
    reportingDate: reportingDate?.value ?? null,
    preparedBy: preparedBy?.value ?? null,
    phone: phone?.value ?? null,
  };
}

/** Codes with entries that a new workbook would have no row for: its making must be refused, nothing typed is lost. */
export function entriesWithoutRow(
  entries: AgencyEntries,
  codes: { tasks: string[]; targets: string[] },
): string[] {
  return [
    ...Object.keys(entries.tasks).filter((code) => !codes.tasks.includes(code)),
    ...Object.keys(entries.targets).filter((code) => !codes.targets.includes(code)),
  ];
}
