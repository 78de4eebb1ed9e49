import type { TrackerKey } from '../../../import/tracker/trackerKeys';
import type { KnownArea } from './knownArea';

/** How to read an agency's own sheets; anything not specified is inferred. */
export interface OwnReading {
  /** Sheets to read; null for all that look like a task table. */
  sheets: readonly string[] | null;
  /** The part of a sheet to read, if not all of it: a table's name, or A1. */
  areas: Readonly<Record<string, string>>;
  /** The user's answers on column meanings: by sheet, then by column letter. */
  keys: Readonly<Record<string, Readonly<Record<string, TrackerKey>>>>;
  /** Latest answers for columns by header, keyed by `headerKey`. */
  headers: Readonly<Record<string, TrackerKey>>;
  /** Areas to which reading was limited earlier, latest first: offered, not applied. */
  known: readonly KnownArea[];
}

export const AS_FOUND: OwnReading = { sheets: null, areas: {}, keys: {}, headers: {}, known: [] };

/** @param area null to read the whole sheet */
export function withArea(reading: OwnReading, sheet: string, area: string | null): OwnReading {
  const { [sheet]: _before, ...others } = reading.areas;
  return { ...reading, sheets: [sheet], areas: area === null ? others : { ...others, [sheet]: area } };
}
