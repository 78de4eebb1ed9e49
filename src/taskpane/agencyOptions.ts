import type { Agency, AgencyLevel } from '../agency/catalogue';
import { bare, fold, tidy } from '../text/normalise';

/** Order in which levels are offered. */
export const LEVEL_ORDER: readonly AgencyLevel[] = ['tinh', 'huyen', 'xa', 'trung-uong', 'khac'];

/** Most options shown at once: the list is for choosing, not for scrolling. */
export const SHOWN_OPTIONS = 40;

/**
 * Agencies whose name, abbreviation or alias has every word of the query, in any order, without regard to diacritics:
 * "noi vu", "snv", "lang giang". Those that begin with it come first; otherwise the catalogue's order stays.
 */
export function filterAgencies(agencies: readonly Agency[], query: string): Agency[] {
  const wanted = bare(query);
  if (wanted === '') return [...agencies];
  const words = wanted.split(' ');
  const ranked = agencies.flatMap((agency, index) => {
    const texts = [agency.name, agency.shortName, agency.id, agency.symbol ?? '', ...agency.aliases].map(
      bare,
    );
    const rank = texts.some((text) => text === wanted)
      ? 0
      : texts.some((text) => text.startsWith(wanted))
        ? 1
        : texts.some((text) => words.every((word) => text.includes(word)))
          ? 2
          : 3;
    return rank < 3 ? [{ agency, rank, index }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ agency }) => agency);
}

/** The agency that a typed text names exactly (case, tone placement and spacing aside), or null. */
export function exactAgency(agencies: readonly Agency[], text: string): Agency | null {
  const wanted = fold(text);
  return (
    agencies.find(({ name, id, shortName }) => [name, id, shortName].some((one) => fold(one) === wanted)) ??
    null
  );
}

const COMMUNE = /^(?:ubnd|uỷ ban nhân dân) (xã|phường|thị trấn) (.+)$/u;

/**
 * "UBND xã Tân Mỹ" → an agency of commune level that the catalogue does not list; null for anything else. The name
 * keeps the user's spelling; the id is made of it, `XA-TAN-MY`, so the same commune always has the same file name.
 */
export function communeFromText(text: string): Agency | null {
  const match = COMMUNE.exec(fold(text));
  const kind = match?.[1];
  const ownName = match?.[2];
  if (kind === undefined || ownName === undefined || !/\p{L}/u.test(ownName)) return null;
  const slug = (words: string): string =>
    bare(words)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .toUpperCase();
  const typed = tidy(text);
  const name = `UBND ${kind} ${typed.slice(typed.length - ownName.length)}`;
  return {
    id: `${slug(kind)}-${slug(ownName)}`,
    name,
    level: 'xa',
    shortName: name,
    aliases: [],
    symbol: null,
    validFrom: null,
    validTo: null,
    reports: true,
  };
}
