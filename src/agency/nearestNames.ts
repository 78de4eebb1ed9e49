import { likeness } from '../text/likeness';
import { bare } from '../text/normalise';
import { onceForEachText } from '../text/recurringTexts';
import type { Catalogue } from './catalogue';

/** An appendix of another province has as many unknown names as rows. */
const MOST_NAMES = 5000;
const bareName = onceForEachText(bare, MOST_NAMES);

/** Maximum number of suggestions. */
const MOST_OFFERED = 3;
/** Names less alike than this are not suggested. */
const LEAST_LIKENESS = 0.5;

/** Names of agencies and groups most similar to a text, best match first. */
export function nearestNames(
  text: string,
  { agencies, groups }: Pick<Catalogue, 'agencies' | 'groups'>,
  least = LEAST_LIKENESS,
): string[] {
  const typed = bare(text);
  return [...agencies, ...groups]
    .map(({ name, aliases }) => ({
      name,
      likeness: Math.max(...[name, ...aliases].map((each) => likeness(typed, bareName(each)))),
    }))
    .filter((offer) => offer.likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_OFFERED)
    .map(({ name }) => name);
}
