import { workbookText } from '../../messages/workbookText';
import type { Column } from '../../fields/column';
import { PROVINCE_TABLE } from '../../workbook/identity';
import { quoted } from '../../workbook/sheetMath';
import type { CellScalar, SheetSpec } from '../../workbook/spec';
import { TINT } from '../../workbook/styles';
import { tableSheet } from '../../workbook/tableSheet';
import type { OpenQuestion } from '../../figures/openQuestions';
import type { RejectedFile } from '../consolidation';
import { reasonText } from '../rejection';
import { atLeastOne, type SheetContext } from './sheetContext';

export type RejectedKey = 'rejectedAs' | 'agency' | 'file' | 'reason' | 'taken';

export const REJECTED_COLUMNS: readonly Column<RejectedKey>[] = [
  { key: 'rejectedAs', header: 'col.rejectedAs', width: 18, role: 'plan', style: 'plan' },
  { key: 'agency', header: 'col.agency', width: 32, role: 'plan', style: 'plan' },
  { key: 'file', header: 'col.file', width: 42, role: 'plan', style: 'plan' },
  { key: 'reason', header: 'col.reason', width: 54, role: 'plan', style: 'plan' },
  { key: 'taken', header: 'col.taken', width: 34, role: 'plan', style: 'plan' },
];

/** `Tệp không nhận`: files whose rows were not merged, and pending decisions. */
export function rejectedSheet(
  context: SheetContext,
  rejected: readonly RejectedFile[],
  questions: readonly OpenQuestion[],
): SheetSpec {
  const rows = [
    ...questions.map(({ reasons, agency, files, chosen }) => ({
      rejectedAs: workbookText('rejected.decision'),
      agency: agency.name,
      file: files.join('\n'),
      reason: reasons.map(({ kind, values }) => workbookText(`decide.${kind}`, values)).join('\n'),
      taken: chosen ?? workbookText('decide.none'),
    })),
    ...rejected.map((file) => ({
      rejectedAs: workbookText('rejected.rejected'),
      agency: file.agency?.name ?? null,
      file: file.file,
      reason: reasonText(file),
      taken: null,
    })),
  ];
  const values = { period: context.period, rejected: rejected.length, decisions: questions.length };
  return tableSheet<RejectedKey>({
    ...context,
    sheetName: workbookText('sheet.rejected'),
    tableName: PROVINCE_TABLE.rejected,
    title: workbookText('title.rejected'),
    subtitle: workbookText(rows.length > 0 ? 'sub.rejected' : 'sub.rejectedNone', values),
    tabColor: '7F7F7F',
    columns: REJECTED_COLUMNS,
    rows: atLeastOne<Partial<Record<RejectedKey, CellScalar>>>(rows, {}),
    freezeColumns: 2,
    scale: 60,
    lastPrinted: 'taken',
    conditionalFormats: (address) => {
      const { range, first } = address('rejectedAs');
      return [{ range, formula: `${first}=${quoted(workbookText('rejected.decision'))}`, style: TINT.soon }];
    },
  });
}
