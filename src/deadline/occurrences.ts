import type { IsoDate } from '../text/calendar';
import type { Deadline } from './deadline';
import { recurrenceText } from './inParenthesis';
import { phraseReadings, textsOf } from './phraseText';
import { parseRecurrence, recurrenceDates } from './recurrence';
import { splitRemark } from './remark';

/**
 * The days of `year` on which a recurring deadline falls due, in order: month ends for "hằng tháng", the 25ths for
 * "ngày 25 hằng tháng"; for "trước 25/7, sau đó hằng tháng" the first date and what follows it. Empty for any other
 * kind, and for a phrase tied to another year.
 */
export function occurrences(
  { kind, phrase, due, then }: Pick<Deadline, 'kind' | 'phrase' | 'due' | 'then'>,
  year: number,
): IsoDate[] {
  if (kind === 'recurring') return recurrencesOf(phrase, year);
  if (then?.kind !== 'recurring' || due === null) return [];
  return [due, ...recurrencesOf(then.phrase, year).filter((date) => date > due)];
}

function recurrencesOf(phrase: string, year: number): IsoDate[] {
  const [whole, steps] = textsOf(phrase);
  const [withoutRemark] = splitRemark(whole);
  for (const { text, condition } of [whole, steps, withoutRemark].flatMap(phraseReadings)) {
    const recurrence = parseRecurrence(recurrenceText(text, condition), year);
    if (recurrence) return recurrenceDates(recurrence, year);
  }
  return [];
}
