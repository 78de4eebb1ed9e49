import { levelName } from '../../agency/levels';
import { workbookText } from '../../messages/workbookText';
import type { AgencyDuties } from '../../figures/agencyDuties';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import { toSerial } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import { PROVINCE_TABLE } from '../../workbook/identity';
import { quoted } from '../../workbook/sheetMath';
import type { CellScalar, SheetSpec } from '../../workbook/spec';
import { TINT } from '../../workbook/styles';
import { tableSheet } from '../../workbook/tableSheet';
import type { ReceivedWorkbook, RegisterEntry } from '../consolidation';
import { receiptOf, type Receipt } from '../receipt';
import { dunningText } from './dunningText';
import type { PlacedNotes } from './noteKeys';
import { REGISTER_COLUMNS, type RegisterKey } from './registerColumns';
import type { SheetContext } from './sheetContext';

const receipt = (of: Receipt): string => workbookText(`receipt.${of}`);
/** An agency's reporting status, in words. */
export const receiptText = (entry: RegisterEntry): string => receipt(receiptOf(entry));
export const RECEIPT: Readonly<Record<Receipt, string>> = {
  onTime: receipt('onTime'),
  late: receipt('late'),
  unclear: receipt('unclear'),
  unusable: receipt('unusable'),
  missing: receipt('missing'),
};

/** Source of a workbook's day, and why it is doubted. */
function dayText({ sentOnFrom, doubt }: ReceivedWorkbook): string | null {
  const from = sentOnFrom && workbookText(`sentOnFrom.${sentOnFrom}`);
  const why = doubt && workbookText(`dayDoubt.${doubt}`);
  return [from, why].filter((text) => text !== null).join('; ') || null;
}

/**
 * `Tình hình gửi báo cáo`: every agency that owes a workbook, what it sent, and what to write to those that are missing
 * or late.
 */
export function registerSheet(
  context: SheetContext,
  agencies: readonly AgencyDuties[],
  period: ReportingPeriod,
  notes: PlacedNotes,
): SheetSpec {
  return tableSheet<RegisterKey>({
    ...context,
    sheetName: workbookText('sheet.register'),
    tableName: PROVINCE_TABLE.register,
    title: workbookText('title.register', { year: context.year }),
    subtitle: workbookText('sub.register', { period: context.period, sendBy: formatDate(period.sendBy) }),
    tabColor: 'BF8F00',
    columns: REGISTER_COLUMNS,
    rows: agencies.map(({ entry, duties }): Partial<Record<RegisterKey, CellScalar>> => {
      const { agency, owes, received } = entry;
      return {
        agency: agency.name,
        agencyId: agency.id,
        agencyLevel: levelName(context.catalogue, agency.level),
        owes: workbookText(owes ? 'yes' : 'no'),
        receipt: receiptText(entry),
        sentOn: received?.sentOn ? toSerial(received.sentOn) : null,
        sentOnFrom: received ? dayText(received) : null,
        arrivedOn: entry.arrivedOn ? toSerial(entry.arrivedOn) : null,
        by: received?.by ?? null,
        phone: received?.phone ?? null,
        file: received?.file ?? (entry.unusable.map(({ file }) => file).join('\n') || null),
        planVersion: received?.planVersion ?? null,
        seal: received ? workbookText(received.asOwn ? 'seal.own' : `seal.${received.sealState}`) : null,
        error: received?.counts.error ?? null,
        warning: received?.counts.warning ?? null,
        hint: received?.counts.hint ?? null,
        rows: received?.rows ?? null,
        filledRows: received?.filledRows ?? null,
        leads: duties.owed,
        dunning: dunningText(entry, period, context.reportingDate),
        opinion: notes.take('register', agency.id),
      };
    }),
    freezeColumns: 1,
    scale: 53,
    lastPrinted: 'opinion',
    secondPage: 'rows',
    conditionalFormats: (address) => {
      const receipt = address('receipt');
      const seal = address('seal');
      const error = address('error');
      const when = (
        { range, first }: typeof receipt,
        word: string,
        style: (typeof TINT)[keyof typeof TINT],
      ) => ({
        range,
        formula: `${first}=${quoted(word)}`,
        style,
      });
      return [
        when(receipt, RECEIPT.missing, TINT.bad),
        when(receipt, RECEIPT.unusable, TINT.bad),
        when(receipt, RECEIPT.unclear, TINT.soon),
        when(receipt, RECEIPT.late, TINT.soon),
        when(receipt, RECEIPT.onTime, TINT.good),
        when(seal, workbookText('seal.changed'), TINT.bad),
        { range: error.range, formula: `N(${error.first})>0`, style: TINT.bad },
      ];
    },
  });
}
