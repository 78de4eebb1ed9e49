import { TARGET_ENTRY_KEYS } from '../fields/target/targetFields';
import { TASK_ENTRY_KEYS } from '../fields/task/taskFields';
import type { AgencyEntries } from '../fields/entry';
import type { CellScalar } from '../workbook/spec';
import type { TakenOver } from '../workbook/agency/takenOver';
import type { BoundRow, BoundTable } from './boundTable';
import type { BoundWorkbook } from './boundWorkbook';
import { filledCells } from './filledCells';

type Entries<Key extends string> = Record<string, Partial<Record<Key, CellScalar>>>;

/** The row code that entries are stored under. */
type CodeOf = (row: BoundRow<string>) => string | null;

function entriesIn<Key extends string, EntryKey extends Key>(
  table: BoundTable<Key> | null,
  keys: readonly EntryKey[],
  codeOf: CodeOf,
): Entries<EntryKey> {
  const entries: Entries<EntryKey> = {};
  for (const row of table?.rows ?? []) {
    const code = codeOf(row as BoundRow<string>);
    if (code === null) continue;
    const filled = filledCells(row, keys);
    if (Object.keys(filled).length > 0) entries[code] = filled;
  }
  return entries;
}

/** Entries carried over from the previous period, by row code, in their original form. */
export const readTakenOver = ({ takenOver }: BoundWorkbook): TakenOver =>
  entriesIn(takenOver, TASK_ENTRY_KEYS, ({ code }) => code);

function readBy(codeOf: CodeOf, workbook: BoundWorkbook): AgencyEntries {
  const { tasks, generalTasks, targets, keptEntries } = workbook;
  const { reportingDate, preparedBy, phone } = workbook.cover;
  return {
    tasks: {
      ...entriesIn(keptEntries, TASK_ENTRY_KEYS, codeOf),
      ...entriesIn(tasks, TASK_ENTRY_KEYS, codeOf),
      ...entriesIn(generalTasks, TASK_ENTRY_KEYS, codeOf),
    },
    targets: {
      ...entriesIn(keptEntries, TARGET_ENTRY_KEYS, codeOf),
      ...entriesIn(targets, TARGET_ENTRY_KEYS, codeOf),
    },
    reportingDate: reportingDate?.value ?? null,
    preparedBy: preparedBy?.value ?? null,
    phone: phone?.value ?? null,
  };
}

/**
 * Everything staff entered, by row codes of the current layout, whatever layout the workbook has. Raw cells: mistyped
 * input stays as typed.
 */
export const readEntries = (workbook: BoundWorkbook): AgencyEntries => readBy(({ code }) => code, workbook);

/** The same by the codes stored in the workbook, which the seal was computed over. */
export const readStoredEntries = (workbook: BoundWorkbook): AgencyEntries =>
  readBy(({ storedCode }) => storedCode, workbook);
