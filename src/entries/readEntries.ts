import { workbookText } from '../messages/workbookText';
import { fold } from '../text/normalise';
import { parseRange } from '../workbook/address';
import type { Column } from '../workbook/column';
import {
  TARGET_ENTRY_KEYS,
  TASK_ENTRY_KEYS,
  type AgencyEntries,
  type TargetEntry,
  type TaskEntry,
} from '../workbook/entry';
import { COVER_ROW } from '../workbook/coverSheet';
import { NAME, TABLE } from '../workbook/identity';
import type { CellScalar } from '../workbook/spec';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { TARGET_COLUMNS } from '../workbook/targetColumns';
import { TASK_COLUMNS } from '../workbook/taskColumns';
import { tableRows } from './tableRows';

function readTable<Key extends string, Entry extends Partial<Record<Key, CellScalar>>>(
  snapshot: WorkbookSnapshot,
  table: string,
  columns: readonly Column<string>[],
  keys: readonly Key[],
): Record<string, Entry> {
  const headerOf = new Map(columns.map((column) => [column.key, fold(workbookText(column.header))]));
  const entries: [string, Entry][] = [];
  for (const { cells } of tableRows(snapshot, table)) {
    const code = cells.get(headerOf.get('code') ?? '')?.value;
    if (typeof code !== 'string' || code.trim() === '') continue;
    const filled = keys.flatMap((key): [Key, CellScalar][] => {
      const value = cells.get(headerOf.get(key) ?? '')?.value ?? null;
      return value === null || value === '' ? [] : [[key, value]];
    });
    if (filled.length > 0) entries.push([code.trim(), Object.fromEntries(filled) as Entry]);
  }
  return Object.fromEntries(entries);
}

/** Value of the single cell that a defined name refers to; null where the name is gone. */
function namedCell(snapshot: WorkbookSnapshot, name: string): CellScalar {
  const refersTo = snapshot.names.find((each) => each.name.toLowerCase() === name.toLowerCase())?.refersTo;
  const match = refersTo ? /^=?'?(.+?)'?!(\$?[A-Z]+\$?\d+)$/.exec(refersTo) : null;
  if (!match) return null;
  return cellOf(snapshot, (match[1] ?? '').replace(/''/g, "'"), match[2] ?? '');
}

function cellOf(snapshot: WorkbookSnapshot, sheetName: string, address: string): CellScalar {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  if (!sheet) return null;
  const { top, left } = parseRange(address);
  return sheet.values[top - sheet.origin.row]?.[left - sheet.origin.column] ?? null;
}

/** Everything staff entered, bound by table and row code. Raw cells: what was typed wrong stays as typed. */
export function readEntries(snapshot: WorkbookSnapshot): AgencyEntries {
  const cover = workbookText('sheet.cover');
  return {
    tasks: {
      ...readTable<(typeof TASK_ENTRY_KEYS)[number], TaskEntry>(
        snapshot,
        TABLE.tasks,
        TASK_COLUMNS,
        TASK_ENTRY_KEYS,
      ),
      ...readTable<(typeof TASK_ENTRY_KEYS)[number], TaskEntry>(
        snapshot,
        TABLE.generalTasks,
        TASK_COLUMNS,
        TASK_ENTRY_KEYS,
      ),
    },
    targets: readTable<(typeof TARGET_ENTRY_KEYS)[number], TargetEntry>(
      snapshot,
      TABLE.targets,
      TARGET_COLUMNS,
      TARGET_ENTRY_KEYS,
    ),
    reportingDate: namedCell(snapshot, NAME.reportingDate),
    preparedBy: cellOf(snapshot, cover, `C${COVER_ROW.preparedBy}`),
    phone: cellOf(snapshot, cover, `C${COVER_ROW.phone}`),
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
