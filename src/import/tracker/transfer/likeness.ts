import { bare } from '../../../text/normalise';

/** Distinguishing words of a text, without diacritics and punctuation. */
export function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const word of bare(text).split(/[^\p{L}\d]+/u))
    if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** Similarity of two texts, 0–1: words in common, counted as often as in both, divided by their mean word count. */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const count = (words: ReadonlyMap<string, number>) => [...words.values()].reduce((sum, n) => sum + n, 0);
  const total = count(one) + count(other);
  if (total === 0) return 0;
  let shared = 0;
  for (const [word, times] of one) shared += Math.min(times, other.get(word) ?? 0);
  return (2 * shared) / total;
}
