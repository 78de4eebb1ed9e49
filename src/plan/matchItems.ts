import { likeness } from '../text/likeness';

/** What is asked, by its code and its words (bare). */
export interface Worded {
  code: string;
  words: string;
}

export interface ItemPair<Item extends Worded> {
  before: Item;
  after: Item;
  /** Share of the letters that their words have in common, 0–1. */
  likeness: number;
}

/** Items whose words agree less are two. */
const SAME_ITEM = 0.6;

/**
 * Which item of one issue is which of another: those that say the same, then those of one code whose words agree, then those
 * whose words are most alike. Each is taken once.
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
  // Of rows that say the same the one with the same code first: “Báo cáo quý” may stand in a plan four times.
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
