import { plainNumber } from '../../messages/formatNumber';
import { fromSerial } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import type { CellScalar } from '../../workbook/spec';

const LONGEST = 120;

/** A cell's value for a rule's message: as typed, truncated if long. Numbers are formatted by the message's language. */
export function shown(value: CellScalar): string | number {
  return typeof value === 'number' ? value : shownText(value);
}

/** The same for a workbook, which is in Vietnamese. */
export function shownText(value: CellScalar): string {
  const text = value === null ? '' : typeof value === 'number' ? plainNumber(value, 'vi') : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A date for a message, `15/03/2024`; anything else as typed. */
export function shownDate(value: CellScalar): string {
  const day = typeof value === 'number' ? fromSerial(value) : null;
  return day === null ? shownText(value) : formatDate(day);
}
