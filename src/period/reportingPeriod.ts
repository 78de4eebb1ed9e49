import type { IsoDate } from '../text/calendar';
import { isoDate, lastDayOfMonth } from '../text/calendar';
import periodsFile from './data/periods.json';
import { readPeriods, type PeriodDefinition } from './periodSchema';

export interface ReportingPeriod {
  id: string;
  /** "Quý I năm 2024" */
  name: string;
  /** "First quarter of 2024" */
  englishName: string;
  /** First and last day that the report covers, inclusive. */
  start: IsoDate;
  end: IsoDate;
  /**
   * Last day to send it: the 20th of the period's last month (581/BNV-CCHC). For a calendar month that is a day inside
   * the month itself; the document has no other rule for months.
   */
  sendBy: IsoDate;
}

const PERIODS: readonly PeriodDefinition[] =
  typeof TRUSTS_BUNDLED_DATA === 'undefined' ? readPeriods(periodsFile) : periodsFile.periods;

/** `q1`, `6t`, `q3`, `nam`, `t01` … `t12`, in the order to offer them. */
export const PERIOD_IDS: readonly string[] = PERIODS.map(({ id }) => id);

/** The dates of a reporting period of `year`. Throws RangeError for an id not in `PERIOD_IDS` or a year not written with four digits. */
export function reportingPeriod(id: string, year: number): ReportingPeriod {
  const definition = PERIODS.find((period) => period.id === id);
  if (!definition) throw new RangeError(`Unknown period "${id}"; known: ${PERIOD_IDS.join(', ')}`);
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`Not a year: ${year}`);
  return {
    id,
    name: definition.name.replace('{year}', String(year)),
    englishName: definition.englishName.replace('{year}', String(year)),
    start: inYear(definition.start, definition.startsYearBefore === true ? year - 1 : year),
    end: inYear(definition.end, year),
    sendBy: inYear(definition.sendBy, year),
  };
}

/** A period's name in both languages; an id that is not in `PERIOD_IDS` stands for itself. Throws RangeError as `reportingPeriod` does. */
export function periodNames(id: string, year: number): Record<'vi' | 'en', string> {
  if (!PERIOD_IDS.includes(id)) return { vi: id, en: id };
  const { name, englishName } = reportingPeriod(id, year);
  return { vi: name, en: englishName };
}

function inYear(dayOfYear: string, year: number): IsoDate {
  const [month, day] = dayOfYear.split('-');
  // 29 February of a common year is the month's last day too.
  return isoDate(year, Number(month), Number(day)) ?? lastDayOfMonth(year, Number(month));
}
