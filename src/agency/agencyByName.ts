import { bare, tidy } from '../text/normalise';
import type { Agency, Catalogue } from './catalogue';
import { levelsByName } from './levels';
import { findAgency } from './membership';

/** Symbol of every people's committee in document numbers. */
export const COMMITTEE = 'UBND';
const BODY = '(UBND|Uỷ ban nhân dân|Ủy ban nhân dân)';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The kinds as a pattern, the longer first: "thị xã" is no "xã". */
export const anyOf = (kinds: readonly string[]): string =>
  `(?<!thị )(?:${[...kinds]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})`;

/** The names of the units whose committees are made from their names. */
export const unitKinds = (catalogue: Catalogue): string[] =>
  levelsByName(catalogue).flatMap(({ units }) => units.map(({ name }) => name));

/** What stands after the kind is no name: the heading of a column, a kind of unit, a second unit. */
const noName = (kinds: readonly string[]): RegExp =>
  new RegExp(
    `^(?:${anyOf(kinds)}|loại|và|thuộc|khác)(?!\\p{L})|(?:^|[^\\p{L}])(?:UBND|${anyOf(kinds)})(?!\\p{L})`,
    'iu',
  );

/**
 * An agency that the catalogue does not list, from its name: `UBND xã Tân Mỹ` → id `XA-TAN-MY`. Null for any other name, and
 * where no level of the catalogue is made from names.
 */
export function agencyByName(name: string, catalogue: Catalogue): Agency | null {
  const typed = tidy(name).replace(/(?<![\s.;,:])[\s.;,:]+$/, '');
  const kinds = unitKinds(catalogue);
  for (const { id: level, units, byName } of levelsByName(catalogue)) {
    const pattern = new RegExp(
      `^${BODY}\\s+(${anyOf(units.map((unit) => unit.name))})\\s+(?=[\\p{L}\\d])`,
      'iu',
    );
    const own = typed.replace(pattern, '');
    if (byName === null || own === typed || noName(kinds).test(own)) continue;
    const tidied = typed.replace(pattern, (_all, body: string, kind: string) =>
      [/^ubnd$/i.test(body) ? COMMITTEE : body, kind.toLowerCase(), ''].join(' '),
    );
    // One that the catalogue lists after all keeps what it says of it.
    const listed = findAgency(tidied, catalogue);
    if (listed) return listed;
    const id = bare(tidied)
      .replace(/^(?:ubnd|uy ban nhan dan)\s+/, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/-$/, '')
      .toUpperCase();
    const kindTyped = pattern.exec(typed)?.[2]?.toLowerCase();
    const english = units.find((unit) => unit.name === kindTyped)?.englishName;
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
      // "Tân An, huyện Yên Dũng": what tells it from another of its name is not in the place.
      seat: tidy(own.split(/[,(]/)[0] ?? own),
      validFrom: null,
      validTo: null,
      reports: true,
    };
  }
  return null;
}

/** An agency however it is typed: one of the catalogue's, or one that its name makes. */
export const agencyNamed = (text: string, catalogue: Catalogue): Agency | null =>
  findAgency(text, catalogue) ?? agencyByName(text, catalogue);
