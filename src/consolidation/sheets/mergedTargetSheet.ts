import { levelName } from '../../agency/levels';
import { workbookText } from '../../messages/workbookText';
import { PROVINCE_TABLE } from '../../workbook/identity';
import type { SheetSpec } from '../../workbook/spec';
import { tableSheet } from '../../workbook/tableSheet';
import { withFigures } from '../../workbook/agency/targetSheet';
import type { MergedTarget } from '../consolidation';
import { MERGED_TARGET_COLUMNS, type MergedTargetKey } from './mergedTargetColumns';
import { rowKey, type PlacedNotes } from './noteKeys';
import { atLeastOne, type SheetContext } from './sheetContext';
import { verdictFormats } from './verdictFormats';

/** `Chỉ tiêu tổng hợp`: agency × target, each with the place it came from. */
export function mergedTargetSheet(
  context: SheetContext,
  targets: readonly MergedTarget[],
  notes: PlacedNotes,
): SheetSpec {
  return tableSheet<MergedTargetKey>({
    ...context,
    sheetName: workbookText('sheet.mergedTargets'),
    tableName: PROVINCE_TABLE.targets,
    title: workbookText('title.mergedTargets', { year: context.year }),
    subtitle: workbookText('sub.mergedTargets', { period: context.period }),
    tabColor: '375623',
    columns: MERGED_TARGET_COLUMNS,
    rows: atLeastOne<Partial<Record<MergedTargetKey, string | number | boolean | null>>>(
      targets.map(({ agency, row, entry, sent, lineage }) => ({
        ...withFigures(row, entry),
        agency: agency.name,
        agencyId: agency.id,
        agencyLevel: levelName(context.catalogue, agency.level),
        opinion: notes.take('target', rowKey(agency.id, String(row.code))),
        file: lineage.file,
        sheet: lineage.sheet || null,
        cell: lineage.cell || null,
        sent,
      })),
      {},
    ),
    freezeColumns: 2,
    scale: 62,
    lastPrinted: 'cell',
    secondPage: 'check',
    repeatedColumns: 2,
    conditionalFormats: (address) => verdictFormats(address('verdict')),
  });
}
