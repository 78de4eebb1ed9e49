import { fromSerial, isoDate, lastDayOfMonth, toSerial, type IsoDate } from '../../../text/calendar';
import { readDeadlineCell } from '../../dateCell';
import { dateParts } from '../../dateFormat';
import type { GridCell } from '../../grid';
import { dayFormula, dayOfText, dayOfTextFormula, trimmed, type KnownDays } from './knownTexts';

/** Deadlines that an Excel 2016 formula reads by itself: `15/3/2026`, `Quý II/2026`, `Tháng 6/2026`, `Năm 2026`. */
const PERIOD = /^(?:quý (?:i|ii|iii|iv)\/\d{4}|tháng (?:0?[1-9]|1[0-2])\/\d{4}|năm \d{4})$/iu;
const DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Smaller numbers are counts of days, larger ones typing errors such as 20260315. */
const EARLIEST: IsoDate = '2000-01-01';
const LATEST: IsoDate = '2099-12-31';

/** How the dates of a column are displayed: a month means its last day. */
export interface ShownMonths {
  /** All dates are displayed as month and year. */
  all: boolean;
  /** Otherwise the dates that are, none of which is also displayed as a day in the column. */
  days: ReadonlySet<IsoDate>;
}

/** As many as fit into the formula: two years. */
const MOST_MONTHS = 24;

export function shownMonths(cells: readonly GridCell[]): ShownMonths {
  const [months, days] = [new Set<IsoDate>(), new Set<IsoDate>()];
  for (const { value, format } of cells) {
    const parts = typeof value === 'number' ? dateParts(format) : null;
    const date = parts && dayOfNumber(value);
    if (date) (parts.some(({ kind }) => kind === 'day') ? days : months).add(date);
  }
  const only = [...months].filter((date) => !days.has(date)).slice(0, MOST_MONTHS);
  return { all: months.size > 0 && days.size === 0, days: new Set(only) };
}

/** The date of a number that can be a serial; null for any other. */
export function dayOfNumber(value: GridCell['value']): IsoDate | null {
  const isDay = typeof value === 'number' && value >= toSerial(EARLIEST) && value < toSerial(LATEST) + 1;
  return isDay ? fromSerial(value) : null;
}

/** The date of `15/3/2026`, as the formula reads it. */
function dayOfDigits(value: GridCell['value']): IsoDate | null {
  const [, day, month, year] = DAY.exec(trimmed(value)) ?? [];
  return year === undefined ? null : isoDate(Number(year), Number(month), Number(day));
}

/** The due date computed by the formula; null if none. */
export function dueByFormula(
  cell: GridCell,
  year: number,
  months: ShownMonths,
  known: KnownDays,
): IsoDate | null {
  if (typeof cell.value === 'number') {
    const date = dayOfNumber(cell.value);
    return date !== null && (months.all || months.days.has(date)) ? monthsEnd(date) : date;
  }
  const listed = dayOfText(known, cell.value);
  if (listed !== null) return listed;
  if (PERIOD.test(trimmed(cell.value))) return readDeadlineCell(cell, year).due;
  return dayOfDigits(cell.value);
}

function monthsEnd(date: IsoDate): IsoDate {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return lastDayOfMonth(year, month);
}

/** Whether the formula can parse a text without having it listed. */
export const isReadByFormula = ({ value }: GridCell): boolean =>
  PERIOD.test(trimmed(value)) || dayOfDigits(value) !== null;

/** The date shown by a cell, as a date or as digits, as the formula reads it. */
export const dayByFormula = (value: GridCell['value'], known: KnownDays): IsoDate | null =>
  typeof value === 'number' ? dayOfNumber(value) : (dayOfText(known, value) ?? dayOfDigits(value));

/** Whether a number can be a day. */
const isDayFormula = (cell: string): string =>
  `AND(${cell}>=${dayFormula(EARLIEST)},${cell}<${dayFormula(LATEST)}+1)`;

/** `15/3/2026` in a text, else an error. */
function digitsFormula(cell: string): string {
  const text = `TRIM(${cell})`;
  const slash = `FIND("/",${text})`;
  const rest = `MID(${text},${slash}+1,7)`;
  const day = `VALUE(LEFT(${text},${slash}-1))`;
  const month = `VALUE(LEFT(${rest},FIND("/",${rest})-1))`;
  const date = `DATE(VALUE(RIGHT(${text},4)),${month},${day})`;
  const isWhole = `LEN(${text})-${slash}-FIND("/",${rest})=4`;
  return (
    `IF(AND(${slash}<=3,${isWhole},ISERROR(FIND(" ",${text})),ISERROR(FIND(",",${text})),${month}<=12,` +
    `DAY(${date})=${day}),${date},NA())`
  );
}

/** The first of these that is not an error, else `otherwise`. */
const firstOf = (tries: readonly (string | null)[], otherwise: string): string =>
  tries.reduceRight<string>(
    (rest, one) => (one === null ? rest : rest === 'NA()' ? one : `IFERROR(${one},${rest})`),
    otherwise,
  );

/** Formula for the date a cell shows, else an error. */
export const dayCellFormula = (cell: string, known: KnownDays): string =>
  `IF(ISNUMBER(${cell}),IF(${isDayFormula(cell)},INT(${cell}),NA()),` +
  `${firstOf([dayOfTextFormula(known, cell), digitsFormula(cell)], 'NA()')})`;

/** The formula, without `=`: a serial number, or "" for a cell it cannot read. */
export function dueFormula(cell: string, months: ShownMonths, known: KnownDays): string {
  const text = `TRIM(${cell})`;
  const slash = `FIND("/",${text})`;
  const year = `VALUE(MID(${text},${slash}+1,4))`;
  const endsThere = `LEN(${text})=${slash}+4`;
  const quarter = `MATCH(TRIM(MID(${text},4,${slash}-4)),{"I","II","III","IV"},0)`;
  const asQuarter = `IF(AND(LEFT(${text},4)="Quý ",${endsThere}),DATE(${year},${quarter}*3+1,0),NA())`;
  const month = `VALUE(MID(${text},7,${slash}-7))`;
  const asMonth = `IF(AND(LEFT(${text},6)="Tháng ",${endsThere},${slash}<=9,${month}>=1,${month}<=12),DATE(${year},${month}+1,0),NA())`;
  const asYear = `IF(AND(LEFT(${text},4)="Năm ",LEN(${text})=8),DATE(VALUE(MID(${text},5,4)),12,31),NA())`;
  const isMonth = [...months.days].map((date) => `INT(${cell})=${dayFormula(date)}`);
  const shown =
    isMonth.length === 0 ? `INT(${cell})` : `IF(OR(${isMonth.join(',')}),EOMONTH(${cell},0),INT(${cell}))`;
  const number = months.all ? `EOMONTH(${cell},0)` : shown;
  const tries = [dayOfTextFormula(known, cell), digitsFormula(cell), asQuarter, asMonth, asYear];
  return `IF(ISNUMBER(${cell}),IF(${isDayFormula(cell)},${number},""),${firstOf(tries, '""')})`;
}
