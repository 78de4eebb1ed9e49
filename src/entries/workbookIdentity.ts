import { readIsoDate, type IsoDate } from '../text/calendar';
import { PROPERTY, WORKBOOK_KIND } from '../workbook/identity';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { BoundTable } from './boundTable';

/** The identity a workbook states. */
export interface WorkbookIdentity {
  kind: string;
  planId: string;
  planVersion: number;
  agencyId: string;
  agencyName: string;
  period: string;
  /** Its stated send-by date; null if none. */
  sendBy: IsoDate | null;
  year: number;
  layout: number;
}

/** 0 for anything but a number: somebody may have typed over it. */
const numberIn = (text: string | undefined): number => {
  const number = Number(text);
  return Number.isFinite(number) ? number : 0;
};

/** Whether it is the province's consolidated workbook, not an agency's. */
export const isProvinces = (identity: WorkbookIdentity | null): boolean =>
  identity?.kind === WORKBOOK_KIND.province;

/** Identity from the very hidden sheet, else from the document properties; null if it is not one of our workbooks. */
export function identityOf(
  table: BoundTable<'key' | 'value'> | null,
  { properties }: Pick<WorkbookSnapshot, 'properties'>,
): WorkbookIdentity | null {
  const pairs = new Map<unknown, string>(Object.entries(properties));
  for (const { cell } of table?.rows ?? []) {
    const value = cell('value')?.value ?? null;
    if (value !== null) pairs.set(cell('key')?.value, String(value));
  }
  const planId = pairs.get(PROPERTY.planId);
  const agencyId = pairs.get(PROPERTY.agencyId);
  if (planId === undefined || agencyId === undefined) return null;
  return {
    kind: pairs.get(PROPERTY.kind) ?? WORKBOOK_KIND.agency,
    planId,
    planVersion: numberIn(pairs.get(PROPERTY.planVersion)),
    agencyId,
    agencyName: pairs.get(PROPERTY.agencyName) ?? agencyId,
    period: pairs.get(PROPERTY.period) ?? '',
    sendBy: readIsoDate(pairs.get(PROPERTY.sendBy) ?? ''),
    year: numberIn(pairs.get(PROPERTY.year)),
    layout: numberIn(pairs.get(PROPERTY.layout)),
  };
}
