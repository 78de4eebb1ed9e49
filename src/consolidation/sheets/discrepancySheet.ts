import { workbookText } from '../../messages/workbookText';
import type { Column } from '../../fields/column';
import { PROVINCE_TABLE } from '../../workbook/identity';
import type { CellScalar, SheetSpec } from '../../workbook/spec';
import { tableSheet } from '../../workbook/tableSheet';
import { faultText } from '../../fields/target/targetComputations';
import type { Discrepancy } from '../consolidation';
import type { Lineage } from '../returned';
import { discrepancyKey, uniqueKeys, type PlacedNotes } from './noteKeys';
import { atLeastOne, opinionRule, type SheetContext } from './sheetContext';

export type DiscrepancyKey =
  | 'discrepancy'
  | 'code'
  | 'content'
  | 'agency'
  | 'mine'
  | 'place'
  | 'otherAgency'
  | 'otherCode'
  | 'theirs'
  | 'otherPlace'
  | 'decision'
  | 'key';

export const DISCREPANCY_COLUMNS: readonly Column<DiscrepancyKey>[] = [
  { key: 'discrepancy', header: 'col.discrepancy', width: 26, role: 'plan', style: 'plan' },
  { key: 'code', header: 'col.code', width: 13, role: 'plan', style: 'planCentre' },
  { key: 'content', header: 'col.content', width: 36, role: 'plan', style: 'plan' },
  { key: 'agency', header: 'col.agency', width: 22, role: 'plan', style: 'plan' },
  { key: 'mine', header: 'col.mine', width: 22, role: 'plan', style: 'plan' },
  { key: 'place', header: 'col.place', width: 27, role: 'plan', style: 'plan' },
  { key: 'otherAgency', header: 'col.otherAgency', width: 22, role: 'plan', style: 'plan' },
  { key: 'otherCode', header: 'col.otherCode', width: 13, role: 'plan', style: 'planCentre' },
  { key: 'theirs', header: 'col.theirs', width: 22, role: 'plan', style: 'plan' },
  { key: 'otherPlace', header: 'col.otherPlace', width: 27, role: 'plan', style: 'plan' },
  {
    key: 'decision',
    header: 'col.decision',
    width: 34,
    role: 'entry',
    style: 'entryText',
    validation: opinionRule,
  },
  { key: 'key', header: 'col.key', width: 20, role: 'helper', style: 'plan', hidden: true },
];

const place = ({ file, sheet, cell }: Lineage): string =>
  workbookText('discrepancy.place', { file, sheet, cell });

/** One side's value; for a document its number and the date given by that side. */
export const sideText = ({ values }: Discrepancy, side: 'mine' | 'theirs'): string =>
  values.document === undefined
    ? (values[side] ?? '')
    : workbookText('discrepancy.document', { document: values.document, date: values[side] ?? '' });

function otherSide({ kind, other }: Discrepancy): string {
  if (other) return other.agency.name;
  if (kind === 'impossible-figure' || kind === 'impossible-date') return workbookText('discrepancy.why');
  return workbookText(kind === 'changed-text' ? 'discrepancy.plan' : 'discrepancy.earlier');
}

/** Both sides of a discrepancy, with their origins. */
export const discrepancyRow = (
  discrepancy: Discrepancy,
  content: string,
): Record<Exclude<DiscrepancyKey, 'decision' | 'key'>, CellScalar> => ({
  discrepancy: workbookText(`discrepancy.${discrepancy.kind}`),
  code: discrepancy.code,
  content,
  agency: discrepancy.agency.name,
  mine: sideText(discrepancy, 'mine'),
  place: place(discrepancy.lineage),
  otherAgency: otherSide(discrepancy),
  otherCode: discrepancy.other?.code ?? null,
  theirs: discrepancy.fault ? faultText(discrepancy.fault) : sideText(discrepancy, 'theirs'),
  otherPlace: discrepancy.other ? place(discrepancy.other.lineage) : null,
});

/** `Sai lệch`: both sides of each discrepancy, and the decision of Sở Nội vụ. */
export function discrepancySheet(
  context: SheetContext,
  discrepancies: readonly Discrepancy[],
  contentOf: (code: string) => string,
  notes: PlacedNotes,
): SheetSpec {
  const keys = uniqueKeys(discrepancies.map(discrepancyKey));
  const values = { period: context.period, count: discrepancies.length };
  return tableSheet<DiscrepancyKey>({
    ...context,
    sheetName: workbookText('sheet.discrepancies'),
    tableName: PROVINCE_TABLE.discrepancies,
    title: workbookText('title.discrepancies', { year: context.year }),
    subtitle: workbookText(discrepancies.length > 0 ? 'sub.discrepancies' : 'sub.discrepanciesNone', values),
    tabColor: 'C00000',
    columns: DISCREPANCY_COLUMNS,
    rows: atLeastOne<Partial<Record<DiscrepancyKey, CellScalar>>>(
      discrepancies.map((discrepancy, index) => {
        const key = keys[index] ?? '';
        return {
          ...discrepancyRow(discrepancy, contentOf(discrepancy.code)),
          decision: notes.take('discrepancy', key),
          key,
        };
      }),
      {},
    ),
    freezeColumns: 2,
    scale: 64,
    lastPrinted: 'decision',
    secondPage: 'otherAgency',
    repeatedColumns: 2,
    conditionalFormats: () => [],
  });
}
