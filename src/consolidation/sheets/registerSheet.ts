import { levelName } from '../../agency/levels';
import { workbookText } from '../../messages/workbookText';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import { toSerial } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import { PROVINCE_TABLE } from '../../workbook/identity';
import { quoted } from '../../workbook/sheetMath';
import type { CellScalar, SheetSpec } from '../../workbook/spec';
import { TINT } from '../../workbook/styles';
import { tableSheet } from '../../workbook/tableSheet';
import type { RegisterEntry } from '../consolidation';
import { dunningText } from './dunning';
import type { PlacedNotes } from './noteKeys';
import { REGISTER_COLUMNS, type RegisterKey } from './registerColumns';
import type { SheetContext } from './sheetContext';

export const RECEIPT = {
  onTime: workbookText('receipt.onTime'),
  late: workbookText('receipt.late'),
  missing: workbookText('receipt.missing'),
} as const;

export function receiptOf({ received }: RegisterEntry): string {
  if (!received) return RECEIPT.missing;
  return received.late ? RECEIPT.late : RECEIPT.onTime;
}

export interface RegisterInput {
  register: readonly RegisterEntry[];
  period: ReportingPeriod;
  /** Rows of the plan that an agency leads, sent or not. */
  leadsOf: (entry: RegisterEntry) => number;
}

/** `Tình hình gửi báo cáo`: every agency that owes a workbook, what came, and what to write to those who are missing or late. */
export function registerSheet(
  context: SheetContext,
  { register, period, leadsOf }: RegisterInput,
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
    rows: register.map((entry): Partial<Record<RegisterKey, CellScalar>> => {
      const { agency, owes, received } = entry;
      return {
        agency: agency.name,
        agencyId: agency.id,
        agencyLevel: levelName(context.catalogue, agency.level),
        owes: workbookText(owes ? 'yes' : 'no'),
        receipt: receiptOf(entry),
        sentOn: received?.sentOn ? toSerial(received.sentOn) : null,
        sentOnFrom: received?.sentOnFrom ? workbookText(`sentOnFrom.${received.sentOnFrom}`) : null,
        by: received?.by ?? null,
        phone: received?.phone ?? null,
        file: received?.file ?? null,
        planVersion: received?.planVersion ?? null,
        seal: received ? workbookText(`seal.${received.sealState}`) : null,
        error: received?.counts.error ?? null,
        warning: received?.counts.warning ?? null,
        hint: received?.counts.hint ?? null,
        rows: received?.rows ?? null,
        filledRows: received?.filledRows ?? null,
        leads: leadsOf(entry),
        dunning: dunningText(entry, period, context.reportingDate),
        opinion: notes.take('register', agency.id),
      };
    }),
    freezeColumns: 1,
    scale: 53,
    lastPrinted: 'opinion',
    secondPage: 'dunning',
    conditionalFormats: (address) => {
      const receipt = address('receipt');
      const seal = address('seal');
      const error = address('error');
      const when = ({ range, first }: typeof receipt, word: string, style: typeof TINT.bad) => ({
        range,
        formula: `${first}=${quoted(word)}`,
        style,
      });
      return [
        when(receipt, RECEIPT.missing, TINT.bad),
        { range: receipt.range, formula: `${receipt.first}=${quoted(RECEIPT.late)}`, style: TINT.soon },
        { range: receipt.range, formula: `${receipt.first}=${quoted(RECEIPT.onTime)}`, style: TINT.good },
        when(seal, workbookText('seal.changed'), TINT.bad),
        { range: error.range, formula: `N(${error.first})>0`, style: TINT.bad },
      ];
    },
  });
}
