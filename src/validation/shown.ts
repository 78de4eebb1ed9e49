import { fromSerial } from '../text/calendar';
import { formatDate } from '../text/formatDate';
import type { CellScalar } from '../workbook/spec';

const LONGEST = 120;

/** A cell's value for a message: as typed, shortened where it is long. */
export function shown(value: CellScalar): string {
  const text =
    value === null ? '' : typeof value === 'number' ? String(value).replace('.', ',') : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A day for a message, `15/03/2024`; anything else as typed. */
export function shownDate(value: CellScalar): string {
  const day = typeof value === 'number' ? fromSerial(value) : null;
  return day === null ? shown(value) : formatDate(day);
}
