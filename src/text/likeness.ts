import { onceForEachText } from './recurringTexts';

/** Dice coefficient of two texts' letter pairs, 0–1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)];
  const total = a.total + b.total;
  if (total === 0) return one === other ? 1 : 0;
  const [fewer, more] = a.counts.size <= b.counts.size ? [a.counts, b.counts] : [b.counts, a.counts];
  let common = 0;
  for (const [pair, count] of fewer) common += Math.min(count, more.get(pair) ?? 0);
  return (2 * common) / total;
}

/** Names of a catalogue are compared again and again. */
const MOST_TEXTS = 5000;
const pairs = onceForEachText((text) => {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(text.length - 1, 0) };
}, MOST_TEXTS);
