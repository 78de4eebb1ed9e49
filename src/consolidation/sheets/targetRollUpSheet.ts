import { workbookText } from '../../messages/workbookText';
import type { TargetRow } from '../../workbook/agency/agencyRows';
import { PROVINCE_TABLE } from '../../workbook/identity';
import type { CellScalar, SheetSpec } from '../../workbook/spec';
import { TINT } from '../../workbook/styles';
import { ROWS_FOR_SCREEN, tableSheet } from '../../workbook/tableSheet';
import type { PlacedNotes } from './noteKeys';
import { atLeastOne, type SheetContext } from './sheetContext';
import type { TargetFigures } from '../../figures/targetFigures';
import { targetRollUpColumns, type TargetRollUpKey } from './targetRollUpColumns';
import { verdictFormats } from './verdictFormats';

/** `Chỉ tiêu toàn tỉnh`: one line per target, summed over the agencies that reported. */
export function targetRollUpSheet(
  context: SheetContext,
  rows: readonly TargetRow[],
  numbers: ReadonlyMap<string, TargetFigures>,
  notes: PlacedNotes,
): SheetSpec {
  return tableSheet<TargetRollUpKey>({
    ...context,
    sheetName: workbookText('sheet.targetRollUps'),
    tableName: PROVINCE_TABLE.targetRollUps,
    title: workbookText('title.targetRollUps', { year: context.year }),
    subtitle: `${workbookText('sub.targetRollUps', { period: context.period })} ${workbookText('sub.figureWords')}`,
    tabColor: '70AD47',
    columns: targetRollUpColumns(numbers),
    rows: atLeastOne<Partial<Record<TargetRollUpKey, CellScalar>>>(
      rows.map((row) => ({
        ...row,
        owed: numbers.get(String(row.code))?.owed ?? 0,
        opinion: notes.take('planRow', String(row.code)),
      })),
      {},
    ),
    lines: ROWS_FOR_SCREEN,
    freezeColumns: 2,
    scale: 55,
    lastPrinted: 'source',
    secondPage: 'owed',
    repeatedColumns: 2,
    conditionalFormats: (address) => [
      ...verdictFormats(address('verdict')),
      {
        range: address('noReport').range,
        formula: `${address('noReport').first}>0`,
        style: TINT.soon,
      },
    ],
  });
}
