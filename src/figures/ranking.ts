import type { AgencyDuties } from './agencyDuties';
import { doneRate } from './doneRate';

/**
 * Tasks that an agency needs for a place: below it one task more or less moves the rate by over 20 points, so that a place
 * would tell of how little was asked, not of how much was done. Such agencies are listed without one.
 */
export const RANKED_FROM = 5;

/** An agency among those that lead tasks. */
export interface RankedAgency extends AgencyDuties {
  /** Tasks that could be done, of which the rate is taken: those owed without those that did not arise. */
  base: number;
  /** In percent; null without a base, and where nothing was reported: nobody knows how much is done. */
  rate: number | null;
  /** Within its level: 1 is the highest rate, agencies of one rate share a place. Null where it has none, and `unranked` says why. */
  place: number | null;
  /** `silent`: it reported on none of its tasks; nobody knows how much is done. */
  unranked: 'few' | 'silent' | null;
  /** Agencies of its level that have a place. */
  ranked: number;
}

export const baseOf = ({ owed, notArisen }: AgencyDuties['duties']): number => owed - notArisen;

/**
 * Agencies that lead tasks, level after level in the order of `levels` (ids), each by the share that is done, the highest
 * first, of one rate the one with fewer overdue; those without a place stand last.
 */
export function rankAgencies(agencies: readonly AgencyDuties[], levels: readonly string[]): RankedAgency[] {
  const rated = agencies
    .filter(({ duties }) => duties.owed > 0)
    .map(({ entry, duties }) => {
      const base = baseOf(duties);
      const rate = duties.reported > 0 ? doneRate(duties.done, duties.owed, duties.notArisen) : null;
      return { entry, duties, base, rate };
    });
  return levels.flatMap((level) => {
    const own = rated.filter(({ entry }) => entry.agency.level === level);
    const unrankedAs = ({ base, duties }: (typeof own)[number]) =>
      base < RANKED_FROM ? 'few' : duties.reported === 0 ? 'silent' : null;
    const ranked = own.filter((agency) => unrankedAs(agency) === null);
    return own
      .map((agency): RankedAgency => {
        const unranked = unrankedAs(agency);
        const above = ranked.filter(({ rate }) => (rate ?? 0) > (agency.rate ?? 0)).length;
        return { ...agency, unranked, place: unranked === null ? 1 + above : null, ranked: ranked.length };
      })
      .sort(
        (a, b) =>
          Number(a.place === null) - Number(b.place === null) ||
          (b.rate ?? -1) - (a.rate ?? -1) ||
          a.duties.overdue - b.duties.overdue,
      );
  });
}
