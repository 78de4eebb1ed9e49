import { planText } from '../messages/planText';
import { addDays, toSerial, type IsoDate } from '../text/calendar';
import type { Programme } from './programme';
import data from './publicHolidays.json';

type Holidays = Pick<Programme, 'holidays' | 'holidaySource'>;

/** Saturday's and Sunday's serials modulo 7. */
const isWeekend = (day: IsoDate): boolean => toSerial(day) % 7 <= 1;

/** Bộ luật Lao động 2019, Điều 111.3: a holiday on a day of rest is made up on the next working day. */
function withDaysInLieu(days: readonly IsoDate[]): IsoDate[] {
  const off = days.filter((day) => !isWeekend(day));
  for (const lost of days.filter(isWeekend)) {
    let day = addDays(lost, 1);
    while (isWeekend(day) || off.includes(day)) day = addDays(day, 1);
    off.push(day);
  }
  return off.sort();
}

/** The days fixed by Điều 112: of Tết's five days the eve and the first three, of Quốc khánh's two the day itself. */
function byLaw(year: number): Holidays {
  const lunar = (data.lunar as Record<string, { newYear: IsoDate; hungKings: IsoDate }>)[year];
  const ofMoon = lunar
    ? [...[-1, 0, 1, 2].map((count) => addDays(lunar.newYear, count)), lunar.hungKings]
    : [];
  const ofSun = ['01-01', '04-30', '05-01', '09-02'].map((day) => `${year}-${day}`);
  return {
    holidays: withDaysInLieu([...ofMoon, ...ofSun].sort()),
    holidaySource: planText(lunar ? 'plan.holidays.unannounced' : 'plan.holidays.noLunar'),
  };
}

/**
 * The working days that are public holidays in a year, and by which announcement; for a year not announced yet, those
 * fixed by law, marked as such. Make-up Saturdays are not working days here: WORKDAY does not support them.
 */
export function publicHolidays(year: number): Holidays {
  const announced = (data.announced as Record<string, { source: string; days: string[] }>)[year];
  if (!announced) return byLaw(year);
  return { holidays: announced.days.map((day) => `${year}-${day}`), holidaySource: announced.source };
}

/** Holidays for a plan of another year, drafted from a programme: its own if it has any, else the public ones. */
export function holidaysIn(year: number, { holidays, holidaySource }: Holidays): Holidays {
  const own = holidays.filter((day) => day.startsWith(`${year}-`));
  if (own.length === 0) return publicHolidays(year);
  return { holidays: own, ...(holidaySource === undefined ? {} : { holidaySource }) };
}
