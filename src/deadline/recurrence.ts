import type { IsoDate } from '../text/calendar';
import { addDays, isoDate, lastDayOfMonth } from '../text/calendar';
import { readYear } from './span';

/**
 * A day of the year that recurs annually; a null day means the month's last, and a day past the month's end falls on
 * its last.
 */
interface YearDay {
  /** 1–12 */
  month: number;
  day: number | null;
}

/** When something recurs. */
export type Recurrence =
  | {
      every: 'year';
      days: YearDay[];
      /** True for "trước ngày 25 hằng tháng": due the day before. */
      before: boolean;
    }
  /** 1 (Monday) to 7 (Sunday) */
  | { every: 'week'; weekday: number };

const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const QUARTER_ENDS = [3, 6, 9, 12];

/** Months in which each unit ends. */
const UNIT_MONTHS: Record<string, number[]> = {
  tháng: EVERY_MONTH,
  quý: QUARTER_ENDS,
  '3 tháng': QUARTER_ENDS,
  '6 tháng': [6, 12],
  '9 tháng': [9],
  năm: [12],
};

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

const WEEKDAYS: Record<string, number> = {
  'thứ hai': 1,
  'thứ ba': 2,
  'thứ tư': 3,
  'thứ năm': 4,
  'thứ sáu': 5,
  'thứ bảy': 6,
  'chủ nhật': 7,
};
const WEEKDAY_OF_DIGIT: Record<string, number> = { 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6 };

const UNIT = '0?[369] tháng|(?:0?1 )?(?:tháng|quý|năm)';
const BOUND = '(?<bound>trước |chậm nhất |muộn nhất |không quá |đến |vào |)(?:là |đến |vào )?';
const DAY_OF_MONTH = `${BOUND}(?:ngày )?`;
const DATE = '(?:ngày )?\\d{1,2}(?:[/-]| tháng )\\d{1,2}';

interface Pattern {
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>) => YearDay[] | { weekday: number } | null;
}

const numbersIn = (text: string) => [...text.matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits));

const inMonths = (months: readonly number[], day: number | null): YearDay[] =>
  months.map((month) => ({ month, day }));

/** Every form of recurrence; to support a new one, add an entry. `mỗi`, `hằng` are already spelled `hàng`. */
const PATTERNS: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `^(?:báo cáo )?(?:định kỳ,? ?(?:cuối )?(?:hàng |theo )?|(?:vào )?(?:cuối )?hàng )(?<units>(?:${UNIT})(?:[,/](?:hàng )?(?:${UNIT}))*)(?: 0?1 lần|/(?:0?1 )?lần)?(?:(?:,| hoặc )(?:khi )?đột xuất)?$`,
    ),
    // “Đột xuất” adds reports on request to the recurrence.
    read: ({ units = '' }) => inMonths(monthsOf(units), null),
  },
  {
    pattern: new RegExp(`^(?:(?<units>${UNIT})(?: 0?1 lần|/(?:0?1 )?lần)|0?1 lần/(?<per>${UNIT}))$`),
    read: ({ units, per }) => inMonths(monthsOf(units ?? per ?? ''), null),
  },
  {
    // "quý,6 tháng,năm". "Quý,năm" may be "quý …,năm …", with the numbers not filled in; "6 tháng,9 tháng" may be one year's.
    pattern: new RegExp(`^(?:báo cáo )?(?=.*\\d|(?:[^,]+,){2})(?<units>(?:(?:${UNIT}),)+năm)$`),
    read: ({ units = '' }) => inMonths(monthsOf(units), null),
  },
  {
    pattern: new RegExp(`^${DAY_OF_MONTH}(?<day>\\d{1,2}) (?:của )?hàng tháng$`),
    read: ({ day }) => inMonths(EVERY_MONTH, Number(day)),
  },
  {
    pattern: new RegExp(
      `^${DAY_OF_MONTH}(?<day>\\d{1,2}) (?:của )?tháng cuối (?:(?:của )?(?:hàng )?|mỗi )quý$`,
    ),
    read: ({ day }) => inMonths(QUARTER_ENDS, Number(day)),
  },
  {
    // "20 tháng 6,tháng 11": the same day of several months.
    pattern: new RegExp(
      `^${DAY_OF_MONTH}(?<day>\\d{1,2}) (?<months>tháng \\d{1,2}(?:,(?:tháng )?\\d{1,2})+) hàng năm$`,
    ),
    read: ({ day, months = '' }) => {
      const named = numbersIn(months);
      return named.every((month) => isoDate(LEAP_YEAR, month, Number(day)) !== null)
        ? inMonths(named, Number(day))
        : null;
    },
  },
  {
    // "tháng 6,tháng 12": their last days.
    pattern: /^(?:(?:vào|trong) )?(?<months>tháng \d{1,2}(?:,(?:tháng )?\d{1,2})*) hàng năm$/,
    read: ({ months = '' }) => {
      const named = numbersIn(months);
      return named.every((month) => EVERY_MONTH.includes(month)) ? inMonths(named, null) : null;
    },
  },
  {
    // "quý II,IV": their last days.
    pattern:
      /^(?:(?:vào|trong) )?quý (?<quarters>(?:iv|i{1,3}|[1-4])(?:,(?:quý )?(?:iv|i{1,3}|[1-4]))*) hàng năm$/,
    read: ({ quarters = '' }) =>
      inMonths(
        [...quarters.matchAll(/iv|i{1,3}|\d/g)].map(
          ([quarter]) => (QUARTERS[quarter] ?? Number(quarter)) * 3,
        ),
        null,
      ),
  },
  {
    pattern: new RegExp(`^${BOUND}(?<dates>${DATE}(?:,${DATE})*) hàng năm$`),
    read: ({ dates = '' }) => {
      const days = dates.split(',').map((date): YearDay => {
        const [day, month] = numbersIn(date);
        return { day: day ?? 0, month: month ?? 0 };
      });
      return days.every(({ day, month }) => isoDate(LEAP_YEAR, month, day ?? 0) !== null) ? days : null;
    },
  },
  {
    pattern:
      /^(?:vào )?(?<weekday>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật) (?:của )?(?:hàng tuần|tuần hàng tháng)$/,
    read: ({ weekday = '' }) => {
      const found = WEEKDAYS[weekday] ?? WEEKDAY_OF_DIGIT[weekday.slice(-1)];
      return found === undefined ? null : { weekday: found };
    },
  },
];

/** So that 29/2 is valid. */
const LEAP_YEAR = 2000;

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

const isDayOfMonth = ({ day }: YearDay) => day === null || (day >= 1 && day <= 31);

/**
 * Reads a recurrence from text spelled by `phraseReadings`; null if there is none, or it is for a year other than
 * `year`.
 */
export function parseRecurrence(text: string, year: number): Recurrence | null {
  const stated = /^(.*?\p{L})(?:,| trong)?(?: trong)? ?(?:cả )?năm (\d{4}|\d{2})$/u.exec(text);
  if (stated && readYear(stated[2] as string, year) !== year) return null;
  const said = (stated?.[1] ?? text).replace(/,? trong năm$/, '');
  return readPatterns(said) ?? readUnitAndDay(said);
}

/**
 * Words that may precede a day without changing it: "định kỳ trước ngày 18", "báo cáo trước ngày 20", "sáng thứ hai".
 */
const BEFORE_DAY =
  /^(?:(?:gửi|nộp|báo cáo|cập nhật|định kỳ|thực hiện),? )*(?:(?:vào )?(?:sáng|chiều) )?(?=trước|chậm nhất|muộn nhất|không quá|vào|đến|ngày|thứ |chủ nhật|hàng |định kỳ )/;

function readPatterns(text: string): Recurrence | null {
  const said = text.replace(BEFORE_DAY, '');
  for (const { pattern, read } of PATTERNS) {
    const groups = pattern.exec(said)?.groups;
    const found = groups && read(groups);
    if (!found) continue;
    if ('weekday' in found) return { every: 'week', weekday: found.weekday };
    if (found.every(isDayOfMonth)) return { every: 'year', days: found, before: groups.bound === 'trước ' };
  }
  return null;
}

const UNIT_ALONE = new RegExp(`^(?:(?:gửi |nộp )?báo cáo )?(?:định kỳ )?(?:hàng )?(?<unit>tháng|quý|năm)$`);

/**
 * A unit together with its day: "hàng quý,trước ngày 20 tháng cuối quý", "trước ngày 25,hàng tháng"; a year also with
 * months: "hàng năm,quý iv".
 */
function readUnitAndDay(text: string): Recurrence | null {
  for (const { index } of text.matchAll(/,/g)) {
    const parts = [text.slice(0, index), text.slice(index + 1)] as const;
    for (const [alone, day] of [parts, [parts[1], parts[0]] as const]) {
      const unit = UNIT_ALONE.exec(alone)?.groups?.unit;
      if (unit === undefined) continue;
      const months = monthsOf(unit).length;
      // Without “hàng” it may be a date whose year is missing.
      const namesMonths = alone.endsWith('hàng năm') && /^(?:tháng|quý) [\div]/.test(day);
      const found = [day, `${day} hàng ${unit}`].map(readPatterns);
      const recurrence = found.find(
        (each) =>
          each?.every === 'year' &&
          (unit === 'năm' || each.days.length === months) &&
          (namesMonths || each.days.every(({ day: named }) => named !== null)),
      );
      if (recurrence) return recurrence;
    }
  }
  return null;
}

/** Due dates of a recurrence in `year`, in order. */
export function recurrenceDates(recurrence: Recurrence, year: number): IsoDate[] {
  if (recurrence.every === 'week') return weekdays(recurrence.weekday, year);
  const { days, before } = recurrence;
  const inYear = (y: number) =>
    days
      .map(({ month, day }) => (day === null ? null : isoDate(y, month, day)) ?? lastDayOfMonth(y, month))
      .sort();
  if (!before) return inYear(year);
  // The day before 1 January of next year still falls in this year.
  return [...inYear(year), ...inYear(year + 1)]
    .map((date) => addDays(date, -1))
    .filter((date) => date.startsWith(`${year}-`));
}

function weekdays(weekday: number, year: number): IsoDate[] {
  const first = `${year}-01-01`;
  const firstWeekday = new Date(`${first}T00:00:00Z`).getUTCDay() || 7;
  const dates: IsoDate[] = [];
  let date = addDays(first, (weekday - firstWeekday + 7) % 7);
  while (date.startsWith(`${year}-`)) {
    dates.push(date);
    date = addDays(date, 7);
  }
  return dates;
}
