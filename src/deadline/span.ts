import type { IsoDate } from '../text/calendar';
import { addDays, isoDate, lastDayOfMonth } from '../text/calendar';
import { parseDate } from '../text/parseDate';

/** A period of the calendar, both ends inclusive. */
export interface Span {
  start: IsoDate;
  end: IsoDate;
  unit: 'day' | 'month' | 'quarter' | 'half' | 'year';
  /** False for a list or range of units: "Quý III, IV". */
  single: boolean;
}

interface DatedSpan extends Span {
  /** False if the plan's year was assumed. */
  yearGiven: boolean;
}

/** How far a two-digit year may be from the plan's, so that "3/04" is not read as 2004. */
const TWO_DIGIT_YEAR_REACH = 10;

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** "…/2024", "… năm 2024", "…-2024", "… 2024", "…/24"; an omitted year is the plan's. */
const YEAR =
  '(?:,? ?(?:của )?năm (?<named>\\d{4}|\\d{2})|(?:[/.-](?:năm )?|, ?| )(?<full>\\d{4})|[/-](?<short>\\d{2}))?';

/** "iii", "iii,iv", "9,10,11", "3-6", "3 đến 6", with or without repeating the unit word ("quý i,quý ii"). */
function listOf(unit: string, item: string): string {
  const more = `(?:${unit} )?${item}`;
  return `${unit} (?<list>${item}(?:(?:,${more})+|(?:-| đến )${more})?)`;
}

/** First and last of an ascending list; null if it is not ascending. */
function endsOf(list = ''): [first: number, last: number] | null {
  const numbers = [...list.matchAll(/\d+|\b[iv]+\b/g)].map(([item]) => ROMAN[item] ?? Number(item));
  const rises = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] as number));
  return rises ? [numbers[0] as number, numbers.at(-1) as number] : null;
}

/** Years that a plan may name. */
const isPlanYear = (year: number) => year >= 2000 && year <= 2099;

/** Null if a plan of `planYear` cannot mean it. */
export function readYear(typed: string, planYear: number): number | null {
  const year = Number(typed);
  if (typed.length === 4) return isPlanYear(year) ? year : null;
  const full = 2000 + year;
  // Up to 12 it could also be a month: "6/12".
  return year > 12 && Math.abs(full - planYear) <= TWO_DIGIT_YEAR_REACH ? full : null;
}

type Groups = Record<string, string | undefined>;

/** A way to write months of one year; `months` returns the first and last, 1–12, or null. */
interface Shape {
  pattern: RegExp;
  unit: Span['unit'];
  months: (groups: Groups) => [first: number, last: number] | null;
}

/** Every form of a period within one year; to support a new one, add an entry. */
const SHAPES: readonly Shape[] = [
  {
    pattern:
      /^(?:(?:trong |trong cả |cả |trọn |suốt )năm(?: (?<named>\d{4}|\d{2}))?|năm (?<short>\d{4}|\d{2})|(?<full>\d{4}))$/,
    unit: 'year',
    months: () => [1, 12],
  },
  {
    pattern: new RegExp(`^${listOf('quý', '(?:iv|i{1,3}|0?[1-4])')}${YEAR}$`),
    unit: 'quarter',
    months: ({ list }) => {
      const ends = endsOf(list);
      return ends && [ends[0] * 3 - 2, ends[1] * 3];
    },
  },
  {
    pattern: new RegExp(`^${listOf('tháng', '(?:1[0-2]|0?[1-9])')}${YEAR}$`),
    unit: 'month',
    months: ({ list }) => endsOf(list),
  },
  {
    // "10/2024" without the word; "10/24" is too ambiguous.
    pattern: /^(?<list>1[0-2]|0?[1-9])\/(?<full>\d{4})$/,
    unit: 'month',
    months: ({ list }) => endsOf(list),
  },
  {
    pattern: new RegExp(`^(?<count>\\d{1,2}) tháng đầu(?: năm)?${YEAR}$`),
    unit: 'half',
    months: ({ count }) => [1, Number(count)],
  },
  {
    pattern: new RegExp(`^(?<count>\\d{1,2}) tháng cuối(?: năm)?${YEAR}$`),
    unit: 'half',
    months: ({ count }) => [13 - Number(count), 12],
  },
];

function readShape({ pattern, unit, months }: Shape, text: string, planYear: number): DatedSpan | null {
  const groups = pattern.exec(text)?.groups;
  if (!groups) return null;
  const typedYear = groups.named ?? groups.full ?? groups.short;
  const year = typedYear === undefined ? planYear : readYear(typedYear, planYear);
  const ends = months(groups);
  if (year === null || ends === null) return null;
  const [first, last] = ends;
  const start = isoDate(year, first, 1);
  if (start === null || last > 12 || first > last) return null;
  return {
    start,
    end: lastDayOfMonth(year, last),
    unit,
    single: !/\D/.test(groups.list ?? '') || groups.list! in ROMAN,
    yearGiven: typedYear !== undefined,
  };
}

/** A day, month, quarter, half or year, or a list of them within one year. */
function parseWithinYear(text: string, planYear: number): DatedSpan | null {
  const day = parseDay(text, planYear);
  if (day !== null)
    return { start: day, end: day, unit: 'day', single: true, yearGiven: parseDay(text) !== null };
  for (const shape of SHAPES) {
    const span = readShape(shape, text, planYear);
    if (span) return span;
  }
  return null;
}

/** A date; a typed year must be one the plan can mean. */
function parseDay(text: string, planYear?: number): IsoDate | null {
  const date = parseDate(text, planYear);
  return date !== null && isPlanYear(Number(date.slice(0, 4))) ? date : null;
}

/** Every position where `text` may be split into the two ends of a range. */
function* cuts(text: string): Generator<[from: string, to: string]> {
  for (const { index, 0: separator } of text.matchAll(/ đến |-/g))
    yield [text.slice(0, index), text.slice(index + separator.length)];
}

/** "tháng 11/2023 đến tháng 2/2024", "2024-2025", "ngày 1 đến ngày 15/3/2024". An end without a year takes the other's. */
function parseRange(text: string, planYear: number): Span | null {
  for (const [from, to] of cuts(text)) {
    const last = to.replace(/^hết /, '');
    let end = parseWithinYear(last, planYear);
    let start = parseWithinYear(from, end?.yearGiven ? Number(end.start.slice(0, 4)) : planYear);
    if (start?.yearGiven && end && !end.yearGiven)
      end = parseWithinYear(last, Number(start.start.slice(0, 4)));
    if (!start && end?.unit === 'day') start = dayOfSameMonth(from, end);
    // "quý IV/2024-2025" could be two quarters or fifteen months.
    if (!start || !end || (end.unit === 'year' && start.unit !== 'year')) continue;
    if (start.start > end.end) continue;
    return { ...end, start: start.start, single: false };
  }
  return null;
}

function dayOfSameMonth(text: string, other: DatedSpan): DatedSpan | null {
  const day = /^(?:ngày )?(\d{1,2})$/.exec(text)?.[1];
  const [year, month] = other.start.split('-');
  const date = isoDate(Number(year), Number(month), Number(day));
  return date === null ? null : { ...other, start: date, end: date };
}

/** "quý IV/2025,quý I/2026": consecutive units, each with its own year. */
function parseListAcrossYears(text: string, planYear: number): Span | null {
  const spans = text.split(',').map((item) => parseWithinYear(item, planYear));
  const [first, ...rest] = spans;
  if (!first) return null;
  let last = first;
  for (const span of rest) {
    if (!span || span.unit !== first.unit || addDays(last.end, 1) !== span.start) return null;
    last = span;
  }
  return { ...last, start: first.start, single: false };
}

/** Relative names of the plan's year and its neighbours: "15/1 năm sau". */
function nameYear(text: string, planYear: number): string {
  return text
    .replace(/(?<=\d|quý i{1,3}|quý iv) (?:của )?năm (?:sau|tới|kế tiếp|tiếp theo)$/u, ` năm ${planYear + 1}`)
    .replace(/(?<=\d|quý i{1,3}|quý iv) (?:của )?năm (?:nay|này)$/u, ` năm ${planYear}`);
}

/** Reads a period from text spelled by `phraseReadings`; null if there is none, or it is impossible. */
export function parseSpan(text: string, planYear: number): Span | null {
  const within = nameYear(text, planYear).replace(/^(?:trong |vào )(?!năm)/, '');
  const bounds = within.replace(/^(?:giai đoạn |các )?(?:từ )?/, '');
  return (
    parseWithinYear(within, planYear) ??
    parseRange(bounds, planYear) ??
    parseListAcrossYears(within, planYear)
  );
}
