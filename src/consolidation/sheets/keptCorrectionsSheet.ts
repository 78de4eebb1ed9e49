import { workbookText } from '../../messages/workbookText';
import { columnsOf, type Column } from '../../fields/column';
import { TARGET_ENTRY_KEYS, type TargetEntryKey } from '../../fields/target/targetFields';
import { TASK_ENTRY_KEYS, type TaskEntryKey } from '../../fields/task/taskFields';
import { toSerial } from '../../text/calendar';
import { PROVINCE_TABLE } from '../../workbook/identity';
import type { CellScalar, SheetSpec } from '../../workbook/spec';
import { tableSheet } from '../../workbook/tableSheet';
import { TARGET_COLUMNS } from '../../fields/target/targetColumns';
import type { TargetKey } from '../../fields/target/targetFields';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';
import type { TaskKey } from '../../fields/task/taskFields';
import type { Correction } from '../corrections';
import type { SheetContext } from './sheetContext';

export const CORRECTED_KEYS: readonly (TaskEntryKey | TargetEntryKey)[] = [
  ...TASK_ENTRY_KEYS,
  ...TARGET_ENTRY_KEYS,
];

export type KeptCorrectionKey = TaskKey | TargetKey | 'agency' | 'agencyId' | 'sent' | 'correctedOn';

/** Entries as in the merged tables, so that corrected values keep their types: a date stays a date, a number a number. */
export const KEPT_CORRECTION_COLUMNS: readonly Column<KeptCorrectionKey>[] = [
  { key: 'agency', header: 'col.agency', width: 26, role: 'plan', style: 'plan' },
  { key: 'code', header: 'col.code', width: 13, role: 'plan', style: 'planCentre' },
  ...columnsOf<TaskKey>(TASK_COLUMNS, TASK_ENTRY_KEYS),
  ...columnsOf<TargetKey>(TARGET_COLUMNS, TARGET_ENTRY_KEYS),
  { key: 'correctedOn', header: 'col.correctedOn', width: 13, role: 'plan', style: 'planDate' },
  { key: 'agencyId', header: 'col.agencyId', width: 12, role: 'helper', style: 'plan', hidden: true },
  { key: 'sent', header: 'col.sent', width: 18, role: 'helper', style: 'plan', hidden: true },
];

/** `Số liệu đã điều chỉnh`: corrections of rows not in this run; they apply again when the agency's workbook is back. */
export function keptCorrectionsSheet(context: SheetContext, corrections: readonly Correction[]): SheetSpec {
  return tableSheet<KeptCorrectionKey>({
    ...context,
    sheetName: workbookText('sheet.keptCorrections'),
    tableName: PROVINCE_TABLE.keptCorrections,
    title: workbookText('title.keptCorrections'),
    subtitle: workbookText('sub.keptCorrections'),
    tabColor: '7F7F7F',
    columns: KEPT_CORRECTION_COLUMNS,
    rows: corrections.map(
      ({
        agencyId,
        agencyName,
        code,
        sent,
        seenOn,
        entry,
      }): Partial<Record<KeptCorrectionKey, CellScalar>> => ({
        ...entry,
        agency: agencyName,
        agencyId,
        code,
        sent,
        correctedOn: seenOn ? toSerial(seenOn) : null,
      }),
    ),
    freezeColumns: 2,
    scale: 50,
    lastPrinted: TARGET_ENTRY_KEYS.at(-1) ?? 'code',
    conditionalFormats: () => [],
  });
}
