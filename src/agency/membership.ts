import { bare, fold } from '../text/normalise';
import type { Agency, AgencyMatch, AgencyResolution, Catalogue } from './catalogue';
import { derived } from '../text/derived';

/** True if the match names the agency or a group it belongs to. */
export function includesAgency(
  match: Pick<AgencyMatch, 'kind' | 'id'>,
  agency: Agency,
  catalogue: Catalogue,
): boolean {
  if (match.kind === 'agency') return match.id === agency.id;
  const group = catalogue.groups.find(({ id }) => id === match.id);
  return (
    group !== undefined && (group.members.includes(agency.id) || group.memberLevels.includes(agency.level))
  );
}

/**
 * An agency's role in a row. `chu-tri-co-dieu-kien`: it is named under a condition (“đối với nhiệm vụ rà soát”) that
 * may or may not apply to it.
 */
export type Role = 'chu-tri' | 'chu-tri-co-dieu-kien' | 'phoi-hop';

/** Opening words of a parenthesis that says when, or for which part, a name applies. */
const CONDITION = /^(?:đối với|nếu|khi|nơi|phần|(?:trong )?trường hợp)(?!\p{L})/u;

/** An agency's role in a row: leading wins over coordinating; null if it has neither. */
export function roleOf(
  agency: Agency,
  lead: AgencyResolution,
  coordinating: AgencyResolution,
  catalogue: Catalogue,
): Role | null {
  const namedIn = ({ matches }: AgencyResolution) =>
    matches.filter((match) => includesAgency(match, agency, catalogue));
  const leads = namedIn(lead);
  if (leads.some(({ condition }) => condition === null || !CONDITION.test(fold(condition)))) return 'chu-tri';
  if (leads.length > 0) return 'chu-tri-co-dieu-kien';
  return namedIn(coordinating).length > 0 ? 'phoi-hop' : null;
}

/** Empty if missing; an empty key matches nobody. */
const keysOf = (agency: Agency) => [
  agency.id,
  agency.name,
  agency.englishName ?? '',
  agency.shortName,
  ...agency.aliases,
  agency.symbol ?? '',
];

/** Agencies indexed by everything they are called; each appears once per key. */
function byKey({ agencies }: Catalogue, keyOf: (text: string) => string): Map<string, Set<Agency>> {
  const found = new Map<string, Set<Agency>>();
  for (const agency of agencies)
    for (const key of keysOf(agency).map(keyOf)) {
      const same = found.get(key);
      if (same) same.add(agency);
      else found.set(key, new Set([agency]));
    }
  return found;
}

const called = derived((catalogue: Catalogue) =>
  [fold, bare].map((keyOf) => ({ keyOf, agencies: byKey(catalogue, keyOf) })),
);

/** Finds an agency by id, name, alias or symbol, however typed: with diacritics first, then without. */
export function findAgency(text: string, catalogue: Catalogue): Agency | null {
  for (const { keyOf, agencies } of called(catalogue)) {
    const wanted = keyOf(text);
    if (wanted === '') return null;
    const [found, ...others] = agencies.get(wanted) ?? [];
    // "UBND" is every district's symbol, so it identifies none.
    if (found && others.length === 0) return found;
  }
  return null;
}

/** Agencies whose name, alias or symbol contains the query, ignoring diacritics; prefix matches first. */
export function searchAgencies(query: string, catalogue: Catalogue): Agency[] {
  const wanted = bare(query);
  const rank = (agency: Agency) => {
    const keys = keysOf(agency).map(bare);
    if (keys.some((key) => key.startsWith(wanted))) return 0;
    return keys.some((key) => key.includes(wanted)) ? 1 : 2;
  };
  return catalogue.agencies
    .map((agency) => ({ agency, rank: rank(agency) }))
    .filter((entry) => entry.rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .map((entry) => entry.agency);
}
