import type { BoundWorkbook } from '../entries/boundWorkbook';
import type { CsvCell } from './csv';
import { typedCell } from './tableCell';
import type { FieldType } from './tableSource';

/** Leading columns of every table, so that tables of several provinces, years and periods can be concatenated. */
export const ORIGIN_FIELDS = [
  { name: 'province', key: 'province', type: 'string' },
  { name: 'plan_id', key: 'planId', type: 'string' },
  { name: 'year', key: 'year', type: 'integer' },
  { name: 'period', key: 'period', type: 'string' },
  { name: 'reporting_date', key: 'reportingDate', type: 'date' },
] as const satisfies readonly { name: string; key: string; type: FieldType }[];

export interface Origin {
  province: string;
  planId: string;
  year: number;
  period: string;
  /** In the order of `ORIGIN_FIELDS`. */
  cells: CsvCell[];
}

/** The origin stated by a workbook; null if it is not one of ours. */
export function originOf({ identity, cover }: BoundWorkbook): Origin | null {
  if (identity === null) return null;
  const province = String(cover.agency?.value ?? identity.agencyName);
  const { planId, year, period } = identity;
  const day = typedCell(cover.reportingDate?.value ?? null, 'date') ?? null;
  return { province, planId, year, period, cells: [province, planId, year, period, day] };
}
