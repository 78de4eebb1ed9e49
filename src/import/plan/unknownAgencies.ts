import { agencyNamed } from '../../agency/agencyByName';
import type { Catalogue } from '../../agency/catalogue';
import { nearestNames } from '../../agency/nearestNames';
import { resolveOnce } from '../../agency/resolveOnce';
import { bare } from '../../text/normalise';
import type { SourcePlace, UnknownAgency } from './importedPlan';

/** What the phrases name that the catalogue does not know, once each, with where it stands. */
export function unknownAgencies(
  phrases: readonly { phrase: string; place: SourcePlace }[],
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

/** The level that a name seems to be of: a committee's by its kind of unit, a department's the first tier. */
export function levelOf(name: string, { levels }: Catalogue): string | null {
  const plain = ` ${bare(name)} `;
  const ofUnit = levels.find(({ units }) => units.some((unit) => plain.includes(` ${bare(unit.name)} `)));
  if (/^ (?:ubnd|uy ban nhan dan) /.test(plain)) return ofUnit?.id ?? null;
  if (/^ (?:cac )?(?:so|ban|thanh tra|van phong) /.test(plain))
    return levels.find(({ tier }) => tier === 1)?.id ?? null;
  return null;
}
