import type { IsoDate } from '../text/calendar';
import { onceForEachText } from '../text/recurringTexts';
import { occurrences } from './occurrences';
import { parseDeadline } from './parseDeadline';

/** More than the phrases of several plans. */
const MOST_PHRASES = 2000;

const BY_YEAR = new Map<number, (phrase: string) => readonly IsoDate[]>();

/**
 * The `occurrences` of a plan's “Thời gian” phrase. Memoised: the same few phrases recur in every agency's workbook, and
 * reading one takes longer than checking its row.
 */
export function phraseOccurrences(phrase: string, year: number): readonly IsoDate[] {
  let ofYear = BY_YEAR.get(year);
  if (!ofYear) {
    ofYear = onceForEachText((text) => occurrences(parseDeadline(text, year), year), MOST_PHRASES);
    BY_YEAR.set(year, ofYear);
  }
  return ofYear(phrase);
}
