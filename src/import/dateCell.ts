import type { Deadline } from '../deadline/deadline';
import { parseDeadline } from '../deadline/parseDeadline';
import { fromSerial, type IsoDate } from '../text/calendar';
import { parseDate } from '../text/parseDate';
import { fold, tidy } from '../text/normalise';
import { LOCAL_DATE } from '../workbook/localDate';
import { dateParts, type DatePart } from './dateFormat';
import type { GridCell } from './grid';

/** Content of a cell that should hold a date. */
export type CellDate =
  | { kind: 'none' }
  /** `text`: typed as text, so that Excel neither sorts nor counts it. `isMonthFirst`: displayed month before day. */
  | { kind: 'day'; date: IsoDate; isText: boolean; isMonthFirst: boolean }
  /** “Tháng 3/2026”: a date displayed with only month and year. */
  | { kind: 'month'; month: IsoDate }
  /** Anything else: a status in a date column, a bare number, an impossible date. */
  | { kind: 'other'; text: string };

/** Reads the date a cell displays. `year` is used when a text leaves it out. */
export function readDateCell({ value, format, text }: GridCell, year: number): CellDate {
  if (value === null || tidy(text) === '') return { kind: 'none' };
  if (typeof value === 'number') {
    const parts = dateParts(format);
    const date = parts && fromSerial(value);
    if (!date) return { kind: 'other', text };
    const [day, month] = ['day', 'month'].map((kind) => parts.findIndex((part) => part.kind === kind)) as [
      number,
      number,
    ];
    if (day < 0) return { kind: 'month', month: date };
    return { kind: 'day', date, isText: false, isMonthFirst: month >= 0 && month < day };
  }
  const typed = parseDate(tidy(text), year);
  return typed
    ? { kind: 'day', date: typed, isText: true, isMonthFirst: false }
    : { kind: 'other', text: tidy(text) };
}

/**
 * Reads a deadline cell: dates as displayed, any other phrase according to the table in docs/decisions.md,
 * “Deadlines”.
 */
export function readDeadlineCell(cell: GridCell, year: number): Deadline {
  return { ...parseDeadline(shownPhrase(cell) ?? cell.text, year), phrase: cell.text };
}

/**
 * What a date in a number cell shows, as a phrase in words and day first: “Trước 04/03/2026” whatever the format's
 * order, “tháng 3/2026”, “năm 2026”. Null for any other cell.
 */
export function shownPhrase({ value, format }: GridCell): string | null {
  const parts = typeof value === 'number' ? dateParts(format) : null;
  const date = parts && fromSerial(value as number);
  if (!date) return null;
  const shows = (kind: DatePart['kind']) => parts.some((part) => part.kind === kind);
  const codes = parts.map(({ kind }) => kind !== 'text');
  const before = wordsIn(parts.slice(0, codes.indexOf(true)));
  const behind = wordsIn(parts.slice(codes.lastIndexOf(true) + 1));
  const [year = '', month = '', day = ''] = date.split('-');
  if (shows('day')) return tidy(`${before} ${day}/${month}/${year} ${behind}`);
  const unit = shows('month') ? 'tháng' : 'năm';
  const figures = shows('month') ? `${Number(month)}/${year}` : year;
  return tidy(`${fold(before).endsWith(unit) ? before : `${before} ${unit}`} ${figures} ${behind}`);
}

/** The literal text around a date's codes; empty if there are only separators. */
function wordsIn(parts: readonly DatePart[]): string {
  const text = parts.map((part) => part.text).join('');
  return /\p{L}/u.test(text) ? tidy(text) : '';
}

/** A day above this cannot be a month, so it cannot have been swapped. */
const LAST_MONTH = 12;

/**
 * Whether a real date's day and month may have been swapped: it is displayed month first, in a sheet whose text dates
 * are day first, and its day could be a month. English-language Excel reads “3/4/2026” as 4 March.
 */
export function isSuspectedSwap(cell: GridCell, year: number, hasDayFirstTexts: boolean): boolean {
  const read = readDateCell(cell, year);
  if (!hasDayFirstTexts || read.kind !== 'day' || read.isText || !read.isMonthFirst) return false;
  const [, month, day] = read.date.split('-').map(Number) as [number, number, number];
  return day <= LAST_MONTH && day !== month;
}

/** First number of a date typed as text. */
const firstNumber = ({ value, text }: GridCell): number | null => {
  if (typeof value !== 'string' || parseDate(text) === null) return null;
  const first = /^(?:ngày )?(\d{1,2})[/.-]\d{1,2}[/.-]\d{2,4}$/iu.exec(tidy(text))?.[1];
  return first === undefined ? null : Number(first);
};

/** Fewer dates than this show no pattern. */
const FEWEST_DATES = 3;

/**
 * Dates in a column that English-language Excel swapped although they are displayed in the computer's own order: of
 * dates typed day first it reads 5/4 as 4 May and leaves 25/4 as text. Empty unless every date in the column fits this
 * pattern.
 */
export function swappedByExcel<Cell extends GridCell>(column: readonly Cell[]): Cell[] {
  const texts = column.map(firstNumber).filter((first) => first !== null);
  const dates = column.filter(({ value, format }) => typeof value === 'number' && format === LOCAL_DATE);
  const dayOf = ({ value }: Cell) => (fromSerial(Number(value)) ?? '').split('-').map(Number);
  const fits =
    texts.length > 0 &&
    texts.every((first) => first > LAST_MONTH) &&
    dates.every((cell) => (dayOf(cell)[2] ?? 0) <= LAST_MONTH) &&
    texts.length + dates.length >= FEWEST_DATES;
  return fits ? dates.filter((cell) => dayOf(cell)[1] !== dayOf(cell)[2]) : [];
}

/** The date with day and month swapped: 2026-03-04 → 2026-04-03. */
export function swapped(date: IsoDate): IsoDate {
  const [year, month, day] = date.split('-');
  return `${year}-${day}-${month}`;
}

/** Whether a sheet's text dates are day first: at least one starts with a number that cannot be a month. */
export function hasDayFirstTexts(cells: readonly GridCell[]): boolean {
  return cells.some((cell) => (firstNumber(cell) ?? 0) > LAST_MONTH);
}
