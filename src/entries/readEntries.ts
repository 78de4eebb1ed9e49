import { TARGET_ENTRY_KEYS } from '../fields/target/targetFields';
import { TASK_ENTRY_KEYS } from '../fields/task/taskFields';
import { TABLE } from '../workbook/identity';
import { KEPT_COLUMNS } from '../workbook/agency/keptEntries';
import type { AgencyEntries } from '../fields/entry';
import type { CellScalar } from '../workbook/spec';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { isBlank } from '../workbook/sheetMath';
import { bindTable, type TableShape } from './bindTable';
import { coverCells } from './coverCells';
import { readIdentity } from './readIdentity';
import { agencyShapes, shapeOf, type AgencyShapes } from './tableShapes';

/** Entries of rows that the workbook no longer has. */
const KEPT = shapeOf(TABLE.keptEntries, 'sheet.keptEntries', KEPT_COLUMNS);

type Entries<Key extends string> = Record<string, Partial<Record<Key, CellScalar>>>;

function readTable<Key extends string, EntryKey extends Key>(
  snapshot: WorkbookSnapshot,
  shape: TableShape<Key>,
  keys: readonly EntryKey[],
): Entries<EntryKey> {
  const entries: Entries<EntryKey> = {};
  for (const { code, cell } of bindTable(snapshot, shape)?.rows ?? []) {
    if (code === null) continue;
    const filled = keys.flatMap((key): [EntryKey, CellScalar][] => {
      const value = cell(key)?.value ?? null;
      return isBlank(value) ? [] : [[key, value]];
    });
    if (filled.length > 0) entries[code] = Object.fromEntries(filled) as Entries<EntryKey>[string];
  }
  return entries;
}

function readFrom(snapshot: WorkbookSnapshot, { tasks, generalTasks, targets }: AgencyShapes): AgencyEntries {
  const { reportingDate, preparedBy, phone } = coverCells(snapshot);
  return {
    tasks: {
      ...readTable(snapshot, KEPT, TASK_ENTRY_KEYS),
      ...readTable(snapshot, tasks, TASK_ENTRY_KEYS),
      ...readTable(snapshot, generalTasks, TASK_ENTRY_KEYS),
    },
    targets: {
      ...readTable(snapshot, KEPT, TARGET_ENTRY_KEYS),
      ...readTable(snapshot, targets, TARGET_ENTRY_KEYS),
    },
    reportingDate: reportingDate?.value ?? null,
    preparedBy: preparedBy?.value ?? null,
    phone: phone?.value ?? null,
  };
}

/**
 * Everything staff entered, by the row codes of the present layout, whatever layout the workbook has. Raw cells: what was
 * typed wrong stays as typed.
 */
export const readEntries = (snapshot: WorkbookSnapshot): AgencyEntries =>
  readFrom(snapshot, agencyShapes(readIdentity(snapshot)?.layout));

/** The same by the codes that stand in the workbook: a seal was made over these. */
export function readStoredEntries(snapshot: WorkbookSnapshot): AgencyEntries {
  const shapes = agencyShapes(readIdentity(snapshot)?.layout);
  const { presentCode: _present, ...generalTasks } = shapes.generalTasks;
  return readFrom(snapshot, { ...shapes, generalTasks });
}
