import { agencyNamed } from '../../agency/agencyByName';
import type { Catalogue } from '../../agency/catalogue';
import { resolveOnce } from '../../agency/resolveOnce';
import { bare } from '../../text/normalise';
import type { Place, UnknownAgency } from './importedPlan';

/** How many known names are offered. */
const MOST_OFFERED = 3;
/** Names whose letters agree less are not near. */
const LEAST_LIKENESS = 0.5;

/** What the phrases name that the catalogue does not know, once each, with where it stands. */
export function unknownAgencies(
  phrases: readonly { phrase: string; place: Place }[],
  catalogue: Catalogue,
): UnknownAgency[] {
  const found = new Map<string, UnknownAgency>();
  for (const { phrase, place } of phrases) {
    for (const name of resolveOnce(phrase, catalogue).unresolved) {
      if (agencyNamed(name, catalogue)) continue;
      const known = found.get(bare(name));
      if (known) known.places.push(place);
      else
        found.set(bare(name), {
          name,
          nearest: nearestNames(name, catalogue),
          level: levelOf(name, catalogue),
          places: [place],
        });
    }
  }
  return [...found.values()];
}

/** Names of agencies and groups that look most like a text, the likeliest first. */
export function nearestNames(text: string, { agencies, groups }: Catalogue): string[] {
  return [...agencies, ...groups]
    .map(({ name, aliases }) => ({
      name,
      likeness: Math.max(...[name, ...aliases].map((each) => likeness(bare(text), bare(each)))),
    }))
    .filter((offer) => offer.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_OFFERED)
    .map(({ name }) => name);
}

/** Share of the pairs of letters that two texts have in common, 0–1 (Dice). */
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

/** The level that a name seems to be of: a committee's by its kind of unit, a department's the first tier. */
export function levelOf(name: string, { levels }: Catalogue): string | null {
  const plain = ` ${bare(name)} `;
  const ofUnit = levels.find(({ units }) => units.some((unit) => plain.includes(` ${bare(unit.name)} `)));
  if (/^ (?:ubnd|uy ban nhan dan) /.test(plain)) return ofUnit?.id ?? null;
  if (/^ (?:cac )?(?:so|ban|thanh tra|van phong) /.test(plain))
    return levels.find(({ tier }) => tier === 1)?.id ?? null;
  return null;
}
