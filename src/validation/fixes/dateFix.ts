import { toSerial } from '../../text/calendar';
import { parseDate } from '../../text/parseDate';
import type { CellScalar } from '../../workbook/spec';
import type { FixOf } from '../engine/rule';

/** "10/1/2024 08:30": copied from a document register. */
const TIME = /(?<![T\s])[T\s]+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M|SA|CH)?$/i;

/** The date a text represents, day first; a missing year is taken from the plan, but that is not a safe fix. */
export function dateFix(value: CellScalar, year: number): FixOf | null {
  if (typeof value !== 'string') return null;
  const text = value.trim().replace(TIME, '');
  const dated = parseDate(text);
  const day = dated ?? parseDate(text, year);
  if (day === null || day < `${year - 1}-01-01` || day > `${year + 1}-12-31`) return null;
  return { after: toSerial(day), safe: dated !== null };
}
