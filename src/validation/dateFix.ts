import { toSerial } from '../text/calendar';
import { parseDate } from '../text/parseDate';
import type { CellScalar } from '../workbook/spec';
import type { FixOf } from './rule';

/** The day that a text stands for, day first; a day without its year is the plan's, but not surely. */
export function dateFix(value: CellScalar, year: number): FixOf | null {
  if (typeof value !== 'string') return null;
  const dated = parseDate(value);
  const day = dated ?? parseDate(value, year);
  if (day === null || day < `${year - 1}-01-01` || day > `${year + 1}-12-31`) return null;
  return { after: toSerial(day), safe: dated !== null };
}
