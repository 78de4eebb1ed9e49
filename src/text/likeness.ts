/** Dice coefficient of two texts' letter pairs, 0–1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)];
  const total = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return one === other ? 1 : 0;
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return (2 * common) / total;
}

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
