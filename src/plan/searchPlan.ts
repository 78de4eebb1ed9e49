import { bare, tidy } from '../text/normalise';
import type { PlanItem, PlanItemGroup } from './planItems';

/** How an item matches a query, best first. */
const RANK = {
  code: 6,
  codeBegins: 5,
  titlePhrase: 4,
  titleWords: 3,
  phrase: 2,
  words: 1,
  inside: 0,
} as const;
/** Same words with the same diacritics: “thư” is not “thủ”. */
const AS_TYPED = 0.5;

const textsOf = ({ code, title, task, lead, coordinating, product, time }: PlanItem): string =>
  [code, title, task ?? '', lead, coordinating, product, time ?? ''].join(' ');

/** Whether a word or phrase begins at a word boundary of the text. */
const beginsWord = (text: string, part: string): boolean => ` ${text}`.includes(` ${part}`);

function rankOf(item: PlanItem, query: string): number | null {
  const words = query.split(' ');
  const [title, all] = [bare(item.title), bare(textsOf(item))];
  const every = (text: string): boolean => words.every((word) => beginsWord(text, word));
  if (bare(item.code) === query) return RANK.code;
  if (bare(item.code).startsWith(query)) return RANK.codeBegins;
  if (beginsWord(title, query)) return RANK.titlePhrase;
  if (every(title)) return RANK.titleWords;
  if (beginsWord(all, query)) return RANK.phrase;
  if (every(all)) return RANK.words;
  return words.every((word) => all.includes(word)) ? RANK.inside : null;
}

/**
 * The items containing every word of the query, in any order, with or without diacritics: the best matches first,
 * within their groups. Matches inside words count only if there are no others. Empty groups are dropped.
 */
export function searchPlan(groups: readonly PlanItemGroup[], query: string): PlanItemGroup[] {
  const plain = bare(query);
  if (plain === '') return groups.filter(({ items }) => items.length > 0);
  const typed = tidy(query).normalize().toLowerCase();
  const ranked = groups.map(({ group, items }) => ({
    group,
    found: items.flatMap((item) => {
      const rank = rankOf(item, plain);
      if (rank === null) return [];
      const isTyped = typed !== plain && tidy(textsOf(item)).normalize().toLowerCase().includes(typed);
      return [{ item, rank: rank + (isTyped ? AS_TYPED : 0) }];
    }),
  }));
  const isAnyBetter = ranked.some(({ found }) => found.some(({ rank }) => rank >= RANK.words));
  const best = (found: readonly { rank: number }[]): number => Math.max(...found.map(({ rank }) => rank));
  return ranked
    .map(({ group, found }) => ({
      group,
      found: found
        .filter(({ rank }) => !isAnyBetter || rank >= RANK.words)
        .sort((one, other) => other.rank - one.rank),
    }))
    .filter(({ found }) => found.length > 0)
    .sort((one, other) => best(other.found) - best(one.found))
    .map(({ group, found }) => ({ group, items: found.map(({ item }) => item) }));
}
