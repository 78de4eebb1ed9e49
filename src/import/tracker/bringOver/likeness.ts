import { bare } from '../../../text/normalise';

/** Words of a text that tell it from others, without diacritics and signs. */
export function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const word of bare(text).split(/[^\p{L}\d]+/u))
    if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** How much two texts have in common, 0–1: the words of both, each as often as in both, over the mean of their counts. */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const count = (words: ReadonlyMap<string, number>) => [...words.values()].reduce((sum, n) => sum + n, 0);
  const total = count(one) + count(other);
  if (total === 0) return 0;
  let shared = 0;
  for (const [word, times] of one) shared += Math.min(times, other.get(word) ?? 0);
  return (2 * shared) / total;
}
