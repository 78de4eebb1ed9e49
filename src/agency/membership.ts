import { bare, fold } from '../text/normalise';
import type { Agency, AgencyMatch, AgencyResolution, Catalogue } from './catalogue';
import { derived } from './derived';

/** True where the match names the agency, or a group that it is a member of. */
export function includesAgency(match: AgencyMatch, agency: Agency, catalogue: Catalogue): boolean {
  if (match.kind === 'agency') return match.id === agency.id;
  const group = catalogue.groups.find(({ id }) => id === match.id);
  return (
    group !== undefined && (group.members.includes(agency.id) || group.memberLevels.includes(agency.level))
  );
}

/**
 * What an agency does in a row. `chu-tri-co-dieu-kien`: it is named under a condition (“đối với nhiệm vụ rà soát”), and
 * whether that applies is not said.
 */
export type Role = 'chu-tri' | 'chu-tri-co-dieu-kien' | 'phoi-hop';

/** How a parenthesis begins that says when, or for which part, a name is meant. */
const CONDITION = /^(?:đối với|nếu|khi|nơi|phần|(?:trong )?trường hợp)(?!\p{L})/u;

/** What an agency does in a row: leading wins over coordinating; null where it does neither. */
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

const keysOf = (agency: Agency) =>
  [
    agency.id,
    agency.name,
    agency.englishName ?? '',
    agency.shortName,
    ...agency.aliases,
    agency.symbol ?? '',
  ].filter((key) => key !== '');

/** Agencies by everything that they are called, each once a key. */
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

const called = derived((catalogue) =>
  [fold, bare].map((keyOf) => ({ keyOf, agencies: byKey(catalogue, keyOf) })),
);

/** Agency by id, name, alias or symbol, however it is typed; with diacritics first, then without. */
export function findAgency(text: string, catalogue: Catalogue): Agency | null {
  for (const { keyOf, agencies } of called(catalogue)) {
    const wanted = keyOf(text);
    if (wanted === '') return null;
    const [found, ...others] = agencies.get(wanted) ?? [];
    // "UBND" is the symbol of every district: no answer.
    if (found && others.length === 0) return found;
  }
  return null;
}

/** Agencies whose name, alias or symbol holds the query, without regard to diacritics; beginnings first. */
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
