import texts from '../../messages/workbook.vi.json';
import { fold } from '../../text/normalise';

const WORDS = new Set(Object.values(texts).map(fold));

/** A word or sentence that our own formulas write, now or with other entries. */
export const isOwnWord = (text: string): boolean => WORDS.has(fold(text));

/** At least half of the words of `text` stand in `original` too: somebody changed that, and wrote nothing else. */
export function isEditOf(text: string, original: string): boolean {
  const words = fold(text).split(' ');
  const known = new Set(fold(original).split(' '));
  return words.filter((word) => known.has(word)).length * 2 >= words.length;
}
