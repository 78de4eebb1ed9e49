import { tidy } from '../text/normalise';
import type { Deadline } from './deadline';
import { FAMILIES } from './families';
import { phraseReadings } from './phraseText';

/**
 * Reads a "Thời gian" phrase of a plan of `year`, which also stands in for a year that the phrase leaves out.
 * Total: an empty phrase is `unstated`; one that no family explains whole, or with an impossible date, is `unrecognized`.
 */
export function parseDeadline(phrase: string, year: number): Deadline {
  if (tidy(phrase) === '')
    return { phrase, kind: 'unstated', start: null, due: null, condition: null, repaired: false };

  const readings = phraseReadings(phrase);
  for (const { text, condition, repaired } of readings) {
    for (const family of Object.values(FAMILIES)) {
      const reading = family(text, year);
      if (reading) return { phrase, ...reading, condition, repaired };
    }
  }
  const condition = readings[0]?.condition ?? null;
  return { phrase, kind: 'unrecognized', start: null, due: null, condition, repaired: false };
}
