import type { IsoDate } from '../../text/calendar';
import { isoDate } from '../../text/calendar';

/** Today's date in the user's time zone. */
export function today(): IsoDate {
  const now = new Date();
  const date = isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === null) throw new Error('the clock has no date');
  return date;
}
