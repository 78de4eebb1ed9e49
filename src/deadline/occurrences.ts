import type { IsoDate } from '../text/calendar';
import type { Deadline } from './deadline';
import { phraseReadings } from './phraseText';
import { parseRecurrence, recurrenceDates } from './recurrence';

/**
 * The days of `year` on which a recurring deadline falls due, in order: month ends for "hằng tháng", the 25ths for
 * "ngày 25 hằng tháng". Empty for every other kind, and for a phrase bound to another year.
 */
export function occurrences({ kind, phrase }: Pick<Deadline, 'kind' | 'phrase'>, year: number): IsoDate[] {
  if (kind !== 'recurring') return [];
  for (const { text } of phraseReadings(phrase)) {
    const recurrence = parseRecurrence(text, year);
    if (recurrence) return recurrenceDates(recurrence, year);
  }
  return [];
}
