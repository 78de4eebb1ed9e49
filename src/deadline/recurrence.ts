import type { IsoDate } from '../text/calendar';
import { addDays, isoDate, lastDayOfMonth } from '../text/calendar';
import { readYear } from './span';

/** When in a year something falls due again and again. */
export interface Recurrence {
  /** Months, 1–12. */
  months: number[];
  /** Day of those months; null is the last one. A month that is too short gives its last day. */
  day: number | null;
  /** True for "trước ngày 25 hằng tháng": due the day before. */
  before: boolean;
}

const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const QUARTER_ENDS = [3, 6, 9, 12];

/** Months at whose end a unit ends. */
const UNIT_MONTHS: Record<string, number[]> = {
  tháng: EVERY_MONTH,
  quý: QUARTER_ENDS,
  '3 tháng': QUARTER_ENDS,
  '6 tháng': [6, 12],
  '9 tháng': [9],
  năm: [12],
};

const UNIT = '0?[369] tháng|(?:0?1 )?(?:tháng|quý|năm)';
const DAY_OF_MONTH = '(?<bound>trước |chậm nhất |muộn nhất |đến |vào |)(?:là |đến |vào )?(?:ngày )?';

interface Pattern {
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>) => Omit<Recurrence, 'before'> | null;
}

/** Every way to say it; a new one is a new entry. `mỗi`, `hằng` are spelled `hàng` before. */
const PATTERNS: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `^(?:báo cáo )?(?:định kỳ,? ?(?:cuối )?(?:hàng |theo )?|(?:vào )?(?:cuối )?hàng )(?<units>(?:${UNIT})(?:[,/](?:hàng )?(?:${UNIT}))*)(?: 0?1 lần|/(?:0?1 )?lần)?$`,
    ),
    read: ({ units = '' }) => ({ months: monthsOf(units), day: null }),
  },
  {
    pattern: new RegExp(`^(?:(?<units>${UNIT})(?: 0?1 lần|/(?:0?1 )?lần)|0?1 lần/(?<per>${UNIT}))$`),
    read: ({ units, per }) => ({ months: monthsOf(units ?? per ?? ''), day: null }),
  },
  {
    pattern: new RegExp(`^${DAY_OF_MONTH}(?<day>\\d{1,2}) (?:của )?hàng tháng$`),
    read: ({ day }) => ({ months: EVERY_MONTH, day: Number(day) }),
  },
  {
    pattern: new RegExp(`^${DAY_OF_MONTH}(?<day>\\d{1,2}) (?:của )?tháng cuối (?:của )?(?:hàng )?quý$`),
    read: ({ day }) => ({ months: QUARTER_ENDS, day: Number(day) }),
  },
  {
    pattern: new RegExp(`^${DAY_OF_MONTH}(?<day>\\d{1,2})(?:[/-]| tháng )(?<month>\\d{1,2}) hàng năm$`),
    // In a leap year, so that 29/2 is a day.
    read: ({ day, month }) =>
      isoDate(2024, Number(month), Number(day)) === null
        ? null
        : { months: [Number(month)], day: Number(day) },
  },
];

function monthsOf(units: string): number[] {
  const months = units.split(/[,/]/).flatMap(
    (unit) =>
      UNIT_MONTHS[
        unit
          .replace(/^hàng /, '')
          .replace(/^0/, '')
          .replace(/^1 /, '')
      ] ?? [],
  );
  return EVERY_MONTH.filter((month) => months.includes(month));
}

/** The recurrence that a text says, as `phraseReadings` spells it; null where it says none, or one of another year than `year`. */
export function parseRecurrence(text: string, year: number): Recurrence | null {
  const stated = /^(.*?\p{L})(?:,| trong)?(?: trong)? ?(?:cả )?năm (\d{4}|\d{2})$/u.exec(text);
  if (stated && readYear(stated[2] as string, year) !== year) return null;
  const said = (stated?.[1] ?? text).replace(/,? trong năm$/, '');
  for (const { pattern, read } of PATTERNS) {
    const groups = pattern.exec(said)?.groups;
    const found = groups && read(groups);
    if (found && (found.day === null || (found.day >= 1 && found.day <= 31)))
      return { ...found, before: groups.bound === 'trước ' };
  }
  return null;
}

/** The days of `year` on which it is due, in order. */
export function recurrenceDates({ months, day, before }: Recurrence, year: number): IsoDate[] {
  const inYear = (y: number) =>
    months.map((month) => (day === null ? null : isoDate(y, month, day)) ?? lastDayOfMonth(y, month));
  if (!before) return inYear(year);
  // Before 1 January of the next year is still this year.
  return [...inYear(year), ...inYear(year + 1)]
    .map((date) => addDays(date, -1))
    .filter((date) => date.startsWith(`${year}-`));
}
