import type { Agency, Catalogue } from './catalogue';
import { agencyNamed } from './agencyByName';

/**
 * The agency in this catalogue that corresponds to one from another version: itself, or its successor. Null if it was
 * split into several, which only the office can resolve, or no longer exists.
 */
export function successorOf(agency: Agency, catalogue: Catalogue): Agency | null {
  const same = catalogue.agencies.find(({ id }) => id === agency.id);
  if (same) return same;
  const heirs = catalogue.agencies.filter(({ was }) => was?.includes(agency.id));
  if (heirs.length > 0) return heirs.length === 1 ? (heirs[0] ?? null) : null;
  // Covers unlisted agencies too, if their level is created from names.
  return agencyNamed(agency.name, catalogue);
}
