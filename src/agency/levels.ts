import type { IsoDate } from '../text/calendar';
import type { Agency, Catalogue, Level } from './catalogue';

/** The level with this id, or null if the catalogue has none. */
export const levelById = ({ levels }: Catalogue, id: string): Level | null =>
  levels.find((level) => level.id === id) ?? null;

/** “Cấp xã”; an unknown id is returned as is. */
export const levelName = (catalogue: Catalogue, id: string): string => levelById(catalogue, id)?.name ?? id;

/** `levelName` in both languages of the pane. */
export function levelNames(catalogue: Catalogue, id: string): Record<'vi' | 'en', string> {
  const name = levelName(catalogue, id);
  return { vi: name, en: levelById(catalogue, id)?.heading.en ?? name };
}

/** True for a people's committee: its documents are “of UBND”, and its own. */
export const isCommittee = (catalogue: Catalogue, { level }: Pick<Agency, 'level'>): boolean =>
  (levelById(catalogue, level)?.units.length ?? 0) > 0;

/** True if the agency was created from its name, not listed in the catalogue. */
export const isByName = ({ agencies }: Catalogue, { id }: Pick<Agency, 'id'>): boolean =>
  !agencies.some((agency) => agency.id === id);

/** A level whose agencies are created from their names. */
export type LevelByName = Level & { byName: NonNullable<Level['byName']> };

export const levelsByName = ({ levels }: Catalogue): LevelByName[] =>
  levels.filter((level): level is LevelByName => level.byName !== null);

/** First and last day, inclusive. */
interface Days {
  start: IsoDate;
  end: IsoDate;
}

/** True if an agency exists on any day of a period; only then is a workbook made for it and owed by it. */
export const existsIn = (
  { validFrom, validTo }: Pick<Agency, 'validFrom' | 'validTo'>,
  { start, end }: Days,
): boolean => (validFrom ?? start) <= end && start <= (validTo ?? end);

/** Agencies of the catalogue that owe a workbook for a period, or for any period if null. */
export const reportingAgencies = ({ agencies }: Catalogue, period: Days | null): Agency[] =>
  agencies.filter((agency) => agency.reports && (period === null || existsIn(agency, period)));

/**
 * The agency that distributes and consolidates the workbooks. @throws Error if the catalogue lacks it, which its schema
 * rules out.
 */
export function coordinatorOf({ agencies, coordinator }: Catalogue): Agency {
  const found = agencies.find(({ id }) => id === coordinator);
  if (!found) throw new Error(`no agency "${coordinator}"`);
  return found;
}
