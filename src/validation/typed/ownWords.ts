import texts from '../../messages/workbook.vi.json';
import { fold } from '../../text/normalise';

const WORDS = new Set(Object.values(texts).map(fold));

/** A word or sentence produced by our own formulas, for these or other entries. */
export const isOwnWord = (text: string): boolean => WORDS.has(fold(text));

/** At least half of the words of `text` also occur in `original`: it was edited rather than replaced. */
export function isEditOf(text: string, original: string): boolean {
  const words = fold(text).split(' ');
  const known = new Set(fold(original).split(' '));
  return words.filter((word) => known.has(word)).length * 2 >= words.length;
}
