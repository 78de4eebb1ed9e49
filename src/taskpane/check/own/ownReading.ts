import type { TrackerKey } from '../../../import/tracker/trackerKeys';

/** How an agency's own sheets shall be read; what is not said is found out. */
export interface OwnReading {
  /** Sheets that are looked at; null for all that read like a table of tasks. */
  sheets: readonly string[] | null;
  /** What a person says that columns hold: by sheet, then by the column's letters. */
  keys: Readonly<Record<string, Readonly<Record<string, TrackerKey>>>>;
  /** What columns of a header held when they were last asked about, by `headerKey`. */
  headers: Readonly<Record<string, TrackerKey>>;
}

export const AS_FOUND: OwnReading = { sheets: null, keys: {}, headers: {} };
