import { likeness } from '../text/likeness';

/** An item to match: its code and its wording (without diacritics). */
export interface Worded {
  code: string;
  words: string;
}

export interface ItemPair<Item extends Worded> {
  before: Item;
  after: Item;
  /** Share of letter pairs their wordings have in common, 0–1. */
  likeness: number;
}

/** Below this likeness two items are different. */
const SAME_ITEM = 0.6;

/**
 * Matches items between two versions: first identical wording, then equal code with similar wording, then the most
 * similar wording. Each item is matched at most once.
 */
export function matchItems<Item extends Worded>(
  before: readonly Item[],
  after: readonly Item[],
): ItemPair<Item>[] {
  const pairs: ItemPair<Item>[] = [];
  const left = new Set(before);
  const right = new Set(after);
  const pair = (one: Item, other: Item, alike: number) => {
    pairs.push({ before: one, after: other, likeness: alike });
    left.delete(one);
    right.delete(other);
  };
  // Among identically worded rows prefer the same code: “Báo cáo quý” may occur four times in a plan.
  for (const isSame of [
    (one: Item, other: Item) => one.code === other.code && one.words === other.words,
    (one: Item, other: Item) => one.words === other.words,
  ])
    for (const other of [...right]) {
      const same = [...left].find((one) => isSame(one, other));
      if (same) pair(same, other, 1);
    }
  for (const other of [...right]) {
    const same = [...left].find(({ code }) => code === other.code);
    const alike = same ? likeness(same.words, other.words) : 0;
    if (same && alike >= SAME_ITEM) pair(same, other, alike);
  }
  const candidates = [...right]
    .flatMap((other) => [...left].map((one) => ({ one, other, alike: likeness(one.words, other.words) })))
    .filter(({ alike }) => alike >= SAME_ITEM)
    .sort((a, b) => b.alike - a.alike);
  for (const { one, other, alike } of candidates)
    if (left.has(one) && right.has(other)) pair(one, other, alike);
  return pairs;
}
