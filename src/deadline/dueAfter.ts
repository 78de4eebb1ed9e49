import { addDays, fromSerial, isoDate, lastDayOfMonth, toSerial, type IsoDate } from '../text/calendar';
import type { Offset } from './deadline';

/** Remainders of Saturday's and Sunday's serials modulo 7. */
const WEEKEND: readonly number[] = [0, 1];

/**
 * The due day counted from an event: the event's own day is excluded (Bộ luật Dân sự 2015, Điều 147), and a month ends
 * on the same day number, or on its last day (Điều 148). WORKDAY and EDATE count the same way.
 */
export function dueAfter(
  event: IsoDate,
  { count, unit }: Pick<Offset, 'count' | 'unit'>,
  holidays: readonly number[],
): IsoDate {
  if (unit === 'day') return addDays(event, count);
  if (unit === 'month') return addMonths(event, count);
  let day = toSerial(event);
  for (let left = count; left > 0;) {
    day += 1;
    if (!WEEKEND.includes(day % 7) && !holidays.includes(day)) left -= 1;
  }
  return fromSerial(day) ?? event;
}

function addMonths(date: IsoDate, count: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + count;
  const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return isoDate(inYear, inMonth, day) ?? lastDayOfMonth(inYear, inMonth);
}
