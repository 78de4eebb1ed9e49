import { agencyNamed } from '../../agency/agencyByName';
import type { Catalogue } from '../../agency/catalogue';
import { nearestNames } from '../../agency/nearestNames';
import { resolveOnce } from '../../agency/resolveOnce';
import { bare } from '../../text/normalise';
import type { SourcePlace, UnknownAgency } from './importedPlan';

/** “Không”, “không có”: written where no other agency is involved. */
const NOBODY = /^không(?: có)?$/iu;

/** Names in the phrases that the catalogue does not know, without duplicates, with their locations. */
export function unknownAgencies(
  phrases: readonly { phrase: string; place: SourcePlace }[],
  catalogue: Catalogue,
): UnknownAgency[] {
  const found = new Map<string, UnknownAgency>();
  for (const { phrase, place } of phrases) {
    for (const name of resolveOnce(phrase, catalogue).unresolved) {
      if (NOBODY.test(name) || agencyNamed(name, catalogue)) continue;
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

/** The level a name suggests: for a committee by its kind of unit, for a department the first tier. */
export function levelOf(name: string, { levels }: Catalogue): string | null {
  const plain = ` ${bare(name)} `;
  const ofUnit = levels.find(({ units }) => units.some((unit) => plain.includes(` ${bare(unit.name)} `)));
  if (/^ (?:ubnd|uy ban nhan dan) /.test(plain)) return ofUnit?.id ?? null;
  if (/^ (?:cac )?(?:so|ban|thanh tra|van phong) /.test(plain))
    return levels.find(({ tier }) => tier === 1)?.id ?? null;
  return null;
}
