import { workbookText } from '../../messages/workbookText';
import type { Column } from '../../fields/column';
import { PROVINCE_TABLE } from '../../workbook/identity';
import type { CellScalar, SheetSpec } from '../../workbook/spec';
import { tableSheet } from '../../workbook/tableSheet';
import type { RunChange } from '../consolidation';
import { atLeastOne, type SheetContext } from './sheetContext';

type ChangeKey = 'change' | 'agency' | 'code' | 'content' | 'before' | 'after';

const COLUMNS: readonly Column<ChangeKey>[] = [
  { key: 'change', header: 'col.change', width: 18, role: 'plan', style: 'plan' },
  { key: 'agency', header: 'col.agency', width: 32, role: 'plan', style: 'plan' },
  { key: 'code', header: 'col.code', width: 13, role: 'plan', style: 'planCentre' },
  { key: 'content', header: 'col.content', width: 44, role: 'plan', style: 'plan' },
  { key: 'before', header: 'col.before', width: 34, role: 'plan', style: 'plan' },
  { key: 'after', header: 'col.after', width: 34, role: 'plan', style: 'plan' },
];

/** `Thay đổi`: differences from the previous run. */
export function changeSheet(
  context: SheetContext,
  changes: readonly RunChange[],
  contentOf: (code: string) => string,
): SheetSpec {
  const values = { period: context.period, count: changes.length };
  return tableSheet<ChangeKey>({
    ...context,
    sheetName: workbookText('sheet.changes'),
    tableName: PROVINCE_TABLE.changes,
    title: workbookText('title.changes'),
    subtitle: workbookText(changes.length > 0 ? 'sub.changes' : 'sub.changesNone', values),
    tabColor: '7F7F7F',
    columns: COLUMNS,
    rows: atLeastOne<Partial<Record<ChangeKey, CellScalar>>>(
      changes.map(({ kind, agencyName, code, before, after }) => ({
        change: workbookText(`change.${kind}`),
        agency: agencyName,
        code,
        content: code === null ? null : contentOf(code),
        before: before || null,
        after: after || null,
      })),
      {},
    ),
    freezeColumns: 2,
    scale: 62,
    lastPrinted: 'after',
    conditionalFormats: () => [],
  });
}
