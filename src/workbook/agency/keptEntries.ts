import type { AgencyEntries } from '../../fields/entry';
import { TARGET_ENTRY_KEYS } from '../../fields/target/targetFields';
import { workbookText } from '../../messages/workbookText';
import { TABLE } from '../identity';
import type { CellScalar, SheetSpec } from '../spec';
import { tableSheet } from '../tableSheet';
import { isAsked, type AgencyRows } from './agencyRows';
import { KEPT_COLUMNS, type KeptKey } from './keptColumns';

type KeptRow = Partial<Record<KeptKey, CellScalar>> & { code: string };

/**
 * Entries of rows the agency no longer has, or that are reported in another row: nothing typed is lost when a role is
 * removed.
 */
export function keptRows(
  entries: Pick<AgencyEntries, 'tasks' | 'targets'>,
  { tasks, generalTasks, targets }: AgencyRows,
): KeptRow[] {
  const without = <Entry extends object>(
    side: Record<string, Entry>,
    rows: readonly { code: CellScalar }[],
  ): KeptRow[] => {
    const known = new Set(rows.map(({ code }) => String(code)));
    return Object.entries(side)
      .filter(([code, entry]) => !known.has(code) && Object.keys(entry).length > 0)
      .map(([code, entry]) => ({ ...entry, code }));
  };
  return [
    ...without(entries.tasks, [...tasks, ...generalTasks].filter(isAsked)),
    ...without(entries.targets, targets),
  ];
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
