import type { IsoDate } from './calendar';
import { isoDate } from './calendar';
import { fold } from './normalise';

const NUMERIC =
  /^(?:ngày )?(?<day>\d{1,2}) ?(?<separator>[/.-]) ?(?<month>\d{1,2})(?: ?\k<separator> ?(?<year>\d{4}|\d{2})|,? năm (?<named>\d{4}))?$/;
const IN_WORDS = /^(?:ngày )?(?<day>\d{1,2}) tháng (?<month>\d{1,2})(?:(?:,? năm|,| ?\/)? ?(?<year>\d{4}))?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

const OLDEST_YEAR = 1900;

/** POSIX: 00–68 are 20xx, 69–99 are 19xx (old legal documents are still cited as "17/6/98"). */
function fullYear(typed: string): number {
  const year = Number(typed);
  if (typed.length > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

/**
 * A date typed the Vietnamese way, day first: "15/3/2024", "15-3-2024", "15.3.24", "ngày 15 tháng 3 năm 2024"; also
 * ISO. A missing year is taken from `defaultYear`. Null for anything else, for a day that does not exist (30/02), and
 * for a missing year without a default; a month-first date is never swapped.
 */
export function parseDate(text: string, defaultYear?: number): IsoDate | null {
  const typed = fold(text);

  const iso = ISO.exec(typed);
  if (iso) return dated(Number(iso[1]), iso[2], iso[3]);

  const parts = (NUMERIC.exec(typed) ?? IN_WORDS.exec(typed))?.groups;
  if (!parts) return null;
  const yearText = parts.year ?? parts.named;
  const year = yearText === undefined ? defaultYear : fullYear(yearText);
  return year === undefined ? null : dated(year, parts.month, parts.day);
}

function dated(year: number, month: string | undefined, day: string | undefined): IsoDate | null {
  return year < OLDEST_YEAR ? null : isoDate(year, Number(month), Number(day));
}
