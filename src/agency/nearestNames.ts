import { likeness } from '../text/likeness';
import { bare } from '../text/normalise';
import type { Catalogue } from './catalogue';

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
  return [...agencies, ...groups]
    .map(({ name, aliases }) => ({
      name,
      likeness: Math.max(...[name, ...aliases].map((each) => likeness(bare(text), bare(each)))),
    }))
    .filter((offer) => offer.likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_OFFERED)
    .map(({ name }) => name);
}
