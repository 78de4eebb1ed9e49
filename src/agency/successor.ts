import type { Agency, Catalogue } from './catalogue';
import { agencyNamed } from './agencyByName';

/**
 * What an agency of another issue of a catalogue is in this one: the same, else the one that it became. Null where it became
 * several, which nobody but the office can tell apart, or is none.
 */
export function successorOf(agency: Agency, catalogue: Catalogue): Agency | null {
  const same = catalogue.agencies.find(({ id }) => id === agency.id);
  if (same) return same;
  const heirs = catalogue.agencies.filter(({ was }) => was?.includes(agency.id));
  if (heirs.length > 0) return heirs.length === 1 ? (heirs[0] ?? null) : null;
  // Also one that no catalogue lists: of a level that is made from names.
  return agencyNamed(agency.name, catalogue);
}
