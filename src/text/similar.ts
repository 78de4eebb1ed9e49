import { bare } from './normalise';

/**
 * Slips (a letter dropped, added, changed, or two neighbours swapped) between two texts, compared without case,
 * spacing runs and diacritics: "Sở Noi vụ" and "sở nội vụ" are 0 apart.
 * Past `limit` the exact number no longer matters and `limit + 1` comes back, early.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  const [short, long] = [[...bare(a)], [...bare(b)]].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  if (long.length - short.length > limit) return limit + 1;

  // Optimal string alignment, by rows: the row two above is needed for swapped neighbours.
  let above2: number[] = [];
  let above: number[] = short.map((_letter, index) => index);
  above.push(short.length);
  for (let i = 1; i <= long.length; i += 1) {
    const row: number[] = [i];
    for (let j = 1; j <= short.length; j += 1) {
      const same = long[i - 1] === short[j - 1];
      let cost = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && long[i - 1] === short[j - 2] && long[i - 2] === short[j - 1];
      if (swapped) cost = Math.min(cost, (above2[j - 2] as number) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    above2 = above;
    above = row;
  }
  return Math.min(above[short.length] as number, limit + 1);
}
