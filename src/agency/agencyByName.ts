import { bare, tidy } from '../text/normalise';
import type { Agency, Catalogue } from './catalogue';
import { COMMITTEE } from './committee';
import { levelsByName } from './levels';
import { findAgency } from './membership';

const BODY = '(UBND|Uỷ ban nhân dân|Ủy ban nhân dân)';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Alternation of the kinds, longest first: "thị xã" is not "xã". */
export const anyOf = (kinds: readonly string[]): string =>
  `(?<!thị )(?:${[...kinds]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})`;

/** Kinds of units whose committees are created from their names. */
export const unitKinds = (catalogue: Catalogue): string[] =>
  levelsByName(catalogue).flatMap(({ units }) => units.map(({ name }) => name));

/** Text after the kind that cannot be a name: a column heading, a kind of unit, a second unit. */
const noName = (kinds: readonly string[]): RegExp =>
  new RegExp(
    `^(?:${anyOf(kinds)}|loại|và|thuộc|khác)(?!\\p{L})|(?:^|[^\\p{L}])(?:UBND|${anyOf(kinds)})(?!\\p{L})`,
    'iu',
  );

/**
 * Creates an agency that the catalogue does not list from its name: `UBND xã Tân Mỹ` → id `XA-TAN-MY`. Null for any
 * other name, and if the catalogue has no level created from names.
 */
export function agencyByName(name: string, catalogue: Catalogue): Agency | null {
  const typed = tidy(name).replace(/(?<![\s.;,:])[\s.;,:]+$/, '');
  const kinds = unitKinds(catalogue);
  for (const { id: level, units, byName } of levelsByName(catalogue)) {
    const pattern = new RegExp(
      `^${BODY}\\s+(${anyOf(units.map((unit) => unit.name))})\\s+(?=[\\p{L}\\d])`,
      'iu',
    );
    const start = pattern.exec(typed);
    if (!start) continue;
    const [prefix, body = '', kindTyped = ''] = start;
    const own = typed.slice(prefix.length);
    if (noName(kinds).test(own)) continue;
    const kind = kindTyped.toLowerCase();
    const tidied = `${/^ubnd$/i.test(body) ? COMMITTEE : body} ${kind} ${own}`;
    // A name that turns out to be listed keeps the catalogue's data.
    const listed = findAgency(tidied, catalogue);
    if (listed) return listed;
    const id = bare(tidied)
      .replace(/^(?:ubnd|uy ban nhan dan)\s+/, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/-$/, '')
      .toUpperCase();
    const english = units.find((unit) => unit.name.toLowerCase() === kind)?.englishName;
    return {
      id,
      name: tidied,
      ...(english !== undefined && { englishName: english.replace('{name}', () => own) }),
      level,
      shortName: tidied,
      aliases: [],
      symbol: COMMITTEE,
      superior: null,
      head: byName.head,
      // "Tân An, huyện Yên Dũng": the part that distinguishes it from its namesake is not part of the place.
      seat: tidy(own.split(/[,(]/)[0] ?? own),
      validFrom: null,
      validTo: null,
      reports: true,
    };
  }
  return null;
}

/** Finds an agency however its name is typed: in the catalogue, or created from its name. */
export const agencyNamed = (text: string, catalogue: Catalogue): Agency | null =>
  findAgency(text, catalogue) ?? agencyByName(text, catalogue);
