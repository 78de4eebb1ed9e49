import { columnsOf, type Column } from '../../fields/column';
import type { AgencyEntries } from '../../fields/entry';
import { TARGET_COLUMNS } from '../../fields/target/targetColumns';
import { TARGET_ENTRY_KEYS, type TargetEntryKey, type TargetKey } from '../../fields/target/targetFields';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';
import { TASK_ENTRY_KEYS, type TaskEntryKey, type TaskKey } from '../../fields/task/taskFields';
import { workbookText } from '../../messages/workbookText';
import { TABLE } from '../identity';
import type { CellScalar, SheetSpec } from '../spec';
import { tableSheet } from '../tableSheet';

type KeptKey = 'code' | TaskEntryKey | TargetEntryKey;
type KeptRow = Partial<Record<KeptKey, CellScalar>>;

/** Read-only: entries here are kept but not reported. */
const closed = ({ key, header, width, style }: Column<TaskKey> | Column<TargetKey>): Column<KeptKey> => ({
  key: key as KeptKey,
  header,
  width: Math.max(width, 12),
  role: 'plan',
  style: style === 'entryDate' ? 'planDate' : 'plan',
});

export const KEPT_COLUMNS: readonly Column<KeptKey>[] = [
  ...columnsOf<TaskKey>(TASK_COLUMNS, ['code', ...TASK_ENTRY_KEYS]).map(closed),
  ...columnsOf<TargetKey>(TARGET_COLUMNS, TARGET_ENTRY_KEYS).map(closed),
];

/** Entries of rows the agency no longer has: nothing typed is lost when a role is removed. */
export function keptRows(
  entries: Pick<AgencyEntries, 'tasks' | 'targets'>,
  codes: { tasks: readonly string[]; targets: readonly string[] },
): KeptRow[] {
  const without = <Entry extends object>(side: Record<string, Entry>, known: readonly string[]): KeptRow[] =>
    Object.entries(side)
      .filter(([code, entry]) => !known.includes(code) && Object.keys(entry).length > 0)
      .map(([code, entry]) => ({ code, ...entry }));
  return [...without(entries.tasks, codes.tasks), ...without(entries.targets, codes.targets)];
}

/** `Dòng không còn trong biểu`: entries made in rows the agency no longer has. */
export function keptEntriesSheet(
  rows: readonly KeptRow[],
  { subtitle, footer, year }: { subtitle: string; footer: string; year: number },
): SheetSpec {
  return tableSheet<KeptKey>({
    sheetName: workbookText('sheet.keptEntries'),
    tableName: TABLE.keptEntries,
    title: workbookText('title.keptEntries'),
    subtitle,
    footer,
    year,
    tabColor: '7F7F7F',
    columns: KEPT_COLUMNS,
    rows,
    reportingDate: null,
    freezeColumns: 1,
    scale: 64,
    lastPrinted: TARGET_ENTRY_KEYS.at(-1) ?? 'code',
    conditionalFormats: () => [],
  });
}
