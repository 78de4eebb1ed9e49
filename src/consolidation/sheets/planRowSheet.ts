import { workbookText } from '../../messages/workbookText';
import { PROVINCE_TABLE } from '../../workbook/identity';
import type { SheetSpec } from '../../workbook/spec';
import { TINT } from '../../workbook/styles';
import { ROWS_FOR_SCREEN, tableSheet } from '../../workbook/tableSheet';
import type { PlanRowRollUp } from '../consolidation';
import type { PlacedNotes } from './noteKeys';
import { planRowColumns, type PlanRowKey } from './planRowColumns';
import type { SheetContext } from './sheetContext';
import { taskContent } from './taskContent';

/**
 * `Nhiệm vụ toàn tỉnh`: one line per plan row, its leads counted from the merged table, coordinating agencies beside
 * them.
 */
export function planRowSheet(
  context: SheetContext,
  planRows: readonly PlanRowRollUp[],
  notes: PlacedNotes,
): SheetSpec {
  return tableSheet<PlanRowKey>({
    ...context,
    sheetName: workbookText('sheet.planRows'),
    tableName: PROVINCE_TABLE.planRows,
    title: workbookText('title.planRows', { year: context.year }),
    subtitle: workbookText('sub.planRows', { period: context.period }),
    tabColor: '2E75B6',
    columns: planRowColumns(new Map(planRows.map((rollUp) => [String(rollUp.row.code), rollUp]))),
    rows: planRows.map(({ row, lead, coordinating }) => ({
      code: row.code,
      content: taskContent(row),
      product: row.product,
      lead: row.lead,
      coordinating: row.coordinating,
      time: row.time,
      planDue: row.planDue,
      countedAs: row.countedAs,
      section: row.section,
      owed: lead.owed,
      coOwed: coordinating.owed,
      opinion: notes.take('planRow', String(row.code)),
    })),
    lines: ROWS_FOR_SCREEN,
    freezeColumns: 2,
    scale: 54,
    lastPrinted: 'product',
    secondPage: 'onTime',
    repeatedColumns: 2,
    conditionalFormats: (address) => {
      const above = (key: PlanRowKey, style: (typeof TINT)['bad' | 'soon']) => {
        const { range, first } = address(key);
        return { range, formula: `${first}>0`, style };
      };
      const [owed, done] = [address('owed').first, address('done').first];
      return [
        above('overdue', TINT.bad),
        above('late', TINT.bad),
        above('noReport', TINT.soon),
        { range: address('overall').range, formula: `${address('overdue').first}>0`, style: TINT.bad },
        {
          range: address('overall').range,
          formula: `AND(${owed}>0,${owed}=${done})`,
          style: TINT.good,
        },
      ];
    },
  });
}
