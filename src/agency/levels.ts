import type { IsoDate } from '../text/calendar';
import type { Agency, Catalogue, Level } from './catalogue';

/** The level with an id; null for an id that the catalogue does not have. */
export const levelById = ({ levels }: Catalogue, id: string): Level | null =>
  levels.find((level) => level.id === id) ?? null;

/** “Cấp xã”; an id that the catalogue does not have stands for itself. */
export const levelName = (catalogue: Catalogue, id: string): string => levelById(catalogue, id)?.name ?? id;

/** The same in both languages of the pane. */
export function levelNames(catalogue: Catalogue, id: string): Record<'vi' | 'en', string> {
  const name = levelName(catalogue, id);
  return { vi: name, en: levelById(catalogue, id)?.heading.en ?? name };
}

/** True for a people's committee: its papers are “of UBND”, and its own. */
export const isCommittee = (catalogue: Catalogue, { level }: Pick<Agency, 'level'>): boolean =>
  (levelById(catalogue, level)?.units.length ?? 0) > 0;

/** True where the agency was made from its name: the catalogue does not list it. */
export const isByName = ({ agencies }: Catalogue, { id }: Pick<Agency, 'id'>): boolean =>
  !agencies.some((agency) => agency.id === id);

/** Levels whose agencies are made from their names. */
export const levelsByName = ({ levels }: Catalogue): Level[] =>
  levels.filter(({ byName }) => byName !== null);

/** First and last day, inclusive. */
interface Days {
  start: IsoDate;
  end: IsoDate;
}

/** True where an agency exists on any day of a period: its workbook is made, and owed, for no other. */
export const existsIn = (
  { validFrom, validTo }: Pick<Agency, 'validFrom' | 'validTo'>,
  { start, end }: Days,
): boolean => (validFrom ?? start) <= end && start <= (validTo ?? end);

/** Agencies of the catalogue that owe a workbook for a period; null: for any. */
export const reportingAgencies = ({ agencies }: Catalogue, period: Days | null): Agency[] =>
  agencies.filter((agency) => agency.reports && (period === null || existsIn(agency, period)));

/** The agency that gives out and consolidates the workbooks. @throws Error where the catalogue lacks it; its schema sees to that. */
export function coordinatorOf({ agencies, coordinator }: Catalogue): Agency {
  const found = agencies.find(({ id }) => id === coordinator);
  if (!found) throw new Error(`no agency "${coordinator}"`);
  return found;
}
