import { levelName } from '../../agency/levels';
import { workbookText } from '../../messages/workbookText';
import { PROVINCE_TABLE } from '../../workbook/identity';
import type { SheetSpec } from '../../workbook/spec';
import { ROWS_FOR_SCREEN, tableSheet } from '../../workbook/tableSheet';
import { frozenCount } from '../../fields/field';
import { TARGET_FIELDS } from '../../fields/target/targetFields';
import { withFigures } from '../../workbook/agency/targetSheet';
import type { MergedTarget } from '../consolidation';
import { MERGED_TARGET_COLUMNS, type MergedTargetKey } from './mergedTargetColumns';
import { correctionCells } from './correctionCells';
import { rowKey, type PlacedNotes } from './noteKeys';
import { atLeastOne, type SheetContext } from './sheetContext';
import { verdictFormats } from './verdictFormats';

/** The agency, then the columns frozen in its own workbook. */
const FROZEN = 1 + frozenCount(TARGET_FIELDS);

/** `Chỉ tiêu tổng hợp`: agency × target, each with its origin. */
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
      targets.map((merged) => {
        const { agency, row, entry, sent, lineage } = merged;
        return {
          ...correctionCells(merged),
          ...withFigures(row, entry),
          agency: agency.name,
          agencyId: agency.id,
          agencyLevel: levelName(context.catalogue, agency.level),
          opinion: notes.take('target', rowKey(agency.id, String(row.code))),
          file: lineage.file,
          sheet: lineage.sheet || null,
          cell: lineage.cell || null,
          sent,
        };
      }),
      {},
    ),
    lines: ROWS_FOR_SCREEN,
    freezeColumns: FROZEN,
    scale: 60,
    lastPrinted: 'cell',
    secondPage: 'correctedOn',
    repeatedColumns: FROZEN,
    conditionalFormats: (address) => verdictFormats(address('verdict')),
  });
}
