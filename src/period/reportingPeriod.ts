import type { IsoDate } from '../text/calendar';
import { daysBetween, isoDate, lastDayOfMonth, toSerial } from '../text/calendar';
import type { PeriodDefinition } from './periodSchema';

export interface ReportingPeriod {
  id: string;
  kind: PeriodDefinition['kind'];
  /** "Quý I năm 2024" */
  name: string;
  /** "First quarter of 2024" */
  englishName: string;
  /** First and last day covered by the report, inclusive. */
  start: IsoDate;
  end: IsoDate;
  /** Last day for agencies to report to the coordinator: the programme's, or an override (`withSendBy`). */
  sendBy: IsoDate;
  /** Last day for the province to submit its own report; 581/BNV-CCHC: the 20th of the period's last month. */
  submitBy: IsoDate;
}

/** The part of a programme that periods depend on. */
export interface PeriodSource {
  periods: readonly PeriodDefinition[];
  plan: { year: number };
}

/** The reporting periods of a programme's year, in the order they are offered. */
export const periodsOf = ({ periods, plan: { year } }: PeriodSource): ReportingPeriod[] =>
  periods.map((definition) => inYearOf(definition, year));

/** Finds a period of a programme's year by id, such as `q1`; null if there is none. */
export function periodOf(source: PeriodSource, id: string): ReportingPeriod | null {
  const definition = source.periods.find((period) => period.id === id);
  return definition ? inYearOf(definition, source.plan.year) : null;
}

/** `periodOf` for an id known to exist. @throws RangeError listing the valid ids. */
export function knownPeriod(source: PeriodSource, id: string): ReportingPeriod {
  const period = periodOf(source, id);
  if (period) return period;
  const known = source.periods.map((each) => each.id).join(', ');
  throw new RangeError(`Unknown period "${id}"; known: ${known}`);
}

function inYearOf(definition: PeriodDefinition, year: number): ReportingPeriod {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`Not a year: ${year}`);
  return {
    id: definition.id,
    kind: definition.kind,
    name: definition.name.replace('{year}', String(year)),
    englishName: definition.englishName.replace('{year}', String(year)),
    start: inYear(definition.start, definition.startsYearBefore === true ? year - 1 : year),
    end: inYear(definition.end, year),
    sendBy: inYear(definition.sendBy, year),
    submitBy: inYear(definition.submitBy, year),
  };
}

/** Days after a period's end within which its reports can still be requested. */
const DAYS_TO_SEND = 366;

/** Whether a day can be a period's reporting deadline: not before the period begins, not years after it. */
export const canBeSentBy = ({ start, end }: ReportingPeriod, day: IsoDate): boolean =>
  day >= start && daysBetween(end, day) <= DAYS_TO_SEND;

/** The period with its reporting deadline overridden; unchanged if no day is given, or the day is not possible. */
export const withSendBy = (period: ReportingPeriod, sendBy: IsoDate | null | undefined): ReportingPeriod =>
  sendBy && canBeSentBy(period, sendBy) ? { ...period, sendBy } : period;

/** The period covering most of the year, the first if tied. Null if there are none. */
export function longestPeriod(periods: readonly ReportingPeriod[]): ReportingPeriod | null {
  const days = ({ start, end }: ReportingPeriod): number => toSerial(end) - toSerial(start);
  return [...periods].sort((a, b) => days(b) - days(a))[0] ?? null;
}

/** A period's name in both languages; an unknown id is returned as is. */
export function periodNames(source: PeriodSource, id: string): Record<'vi' | 'en', string> {
  const period = periodOf(source, id);
  return period ? { vi: period.name, en: period.englishName } : { vi: id, en: id };
}

function inYear(dayOfYear: string, year: number): IsoDate {
  const [month, day] = dayOfYear.split('-');
  // 29 February of a common year is also the month's last day.
  return isoDate(year, Number(month), Number(day)) ?? lastDayOfMonth(year, Number(month));
}
