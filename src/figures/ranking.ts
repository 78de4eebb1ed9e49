import type { AgencyDuties } from './agencyDuties';
import { doneRate } from './doneRate';

/**
 * Minimum number of tasks for a rank: with fewer, a single task would move the rate by over 20 points, and the rank
 * would reflect how little was asked rather than how much was done. Agencies below it are listed unranked.
 */
export const RANKED_FROM = 5;

/** An agency that leads tasks. */
export interface RankedAgency extends AgencyDuties {
  /** Denominator of the rate: tasks owed, excluding those that did not arise. */
  base: number;
  /** In percent; null if the base is zero, or if nothing was reported, as it is then unknown how much is done. */
  rate: number | null;
  /** Rank within its level: 1 is the highest rate, and ties share a rank. Null if unranked; `unranked` says why. */
  place: number | null;
  /** `silent`: it reported none of its tasks, so how much is done is unknown. */
  unranked: 'few' | 'silent' | null;
  /** Number of ranked agencies in its level. */
  ranked: number;
}

export const baseOf = ({ owed, notArisen }: AgencyDuties['duties']): number => owed - notArisen;

/**
 * Agencies that lead tasks, grouped by level in the order of `levels` (ids), by descending rate, ties by fewer overdue;
 * unranked ones come last.
 */
export function rankAgencies(agencies: readonly AgencyDuties[], levels: readonly string[]): RankedAgency[] {
  const rated = agencies
    .filter(({ duties }) => duties.owed > 0)
    .map(({ entry, duties }) => {
      const base = baseOf(duties);
      const { done, owed, notArisen, reported } = duties;
      const rate = doneRate(done, owed, notArisen, owed - reported);
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
          Number(a.base === 0) - Number(b.base === 0) ||
          a.duties.overdue - b.duties.overdue,
      );
  });
}
