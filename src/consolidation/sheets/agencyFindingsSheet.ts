import { workbookText } from '../../messages/workbookText';
import type { Column } from '../../fields/column';
import { PROVINCE_TABLE } from '../../workbook/identity';
import { quoted } from '../../workbook/sheetMath';
import type { CellScalar, SheetSpec } from '../../workbook/spec';
import { TINT } from '../../workbook/styles';
import { tableSheet } from '../../workbook/tableSheet';
import type { RegisterEntry } from '../consolidation';
import { atLeastOne, type SheetContext } from './sheetContext';

export type AgencyFindingKey =
  'agency' | 'severity' | 'sheet' | 'cell' | 'code' | 'problem' | 'todo' | 'agencyId';

export const AGENCY_FINDING_COLUMNS: readonly Column<AgencyFindingKey>[] = [
  { key: 'agency', header: 'col.agency', width: 26, role: 'plan', style: 'plan' },
  { key: 'severity', header: 'col.severity', width: 10, role: 'plan', style: 'planCentre' },
  { key: 'sheet', header: 'col.sheet', width: 16, role: 'plan', style: 'plan' },
  { key: 'cell', header: 'col.cell', width: 8, role: 'plan', style: 'planCentre' },
  { key: 'code', header: 'col.code', width: 13, role: 'plan', style: 'planCentre' },
  { key: 'problem', header: 'col.problem', width: 62, role: 'plan', style: 'plan' },
  { key: 'todo', header: 'col.todo', width: 52, role: 'plan', style: 'plan' },
  { key: 'agencyId', header: 'col.agencyId', width: 14, role: 'helper', style: 'plan', hidden: true },
];

/** `Lỗi trong biểu`: findings of Kiểm tra in the workbooks that count, by agency; the source of return slips. */
export function agencyFindingsSheet(context: SheetContext, register: readonly RegisterEntry[]): SheetSpec {
  const rows = register.flatMap(({ agency, received }) =>
    (received?.findings ?? []).map(
      ({ severity, sheet, cell, row, problem, todo }): Partial<Record<AgencyFindingKey, CellScalar>> => ({
        agency: agency.name,
        agencyId: agency.id,
        severity: workbookText(`severity.${severity}`),
        sheet,
        cell,
        code: row,
        problem,
        todo,
      }),
    ),
  );
  const values = { period: context.period, count: rows.length };
  return tableSheet<AgencyFindingKey>({
    ...context,
    sheetName: workbookText('sheet.agencyFindings'),
    tableName: PROVINCE_TABLE.agencyFindings,
    title: workbookText('title.agencyFindings'),
    subtitle: workbookText(rows.length > 0 ? 'sub.agencyFindings' : 'sub.agencyFindingsNone', values),
    tabColor: 'C55A11',
    columns: AGENCY_FINDING_COLUMNS,
    rows: atLeastOne(rows, {}),
    freezeColumns: 1,
    scale: 62,
    lastPrinted: 'todo',
    conditionalFormats: (address) => {
      const { range, first } = address('severity');
      return [{ range, formula: `${first}=${quoted(workbookText('severity.error'))}`, style: TINT.bad }];
    },
  });
}
