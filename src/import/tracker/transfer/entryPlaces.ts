import type { TargetEntryKey } from '../../../fields/target/targetFields';
import type { TaskEntryKey } from '../../../fields/task/taskFields';
import type { TrackerKey } from '../trackerKeys';
import type { Transfer } from './transferEntries';

type EntryKey = TaskEntryKey | TargetEntryKey;

/** Where an agency's own sheet holds the entries for a plan row. */
export interface EntryPlaces {
  sheet: string;
  /** A1 of the first imported entry. */
  first: string;
  /** A1 by entry: the imported cell, else the empty cell in the column that would hold it. */
  cells: Partial<Record<EntryKey, string>>;
}

/** The columns of an agency's sheet that an entry comes from. */
const COLUMNS: Partial<Record<EntryKey, readonly TrackerKey[]>> = {
  status: ['status'],
  percent: ['percent'],
  doneOn: ['doneOn'],
  documentNumber: ['document', 'result'],
  documentDate: ['documentDate', 'document', 'result'],
  note: ['note', 'result'],
  numerator: ['numerator'],
  denominator: ['denominator'],
  explanation: ['note'],
};

/** By plan row code; rows from which nothing was imported are absent. */
export function entryPlaces({
  taken,
  sure,
}: Pick<Transfer, 'taken' | 'sure'>): ReadonlyMap<string, EntryPlaces> {
  const places = new Map<string, EntryPlaces>();
  for (const { code, key, sheet, cell } of taken) {
    const place = places.get(code) ?? { sheet, first: cell, cells: {} };
    places.set(code, place);
    place.cells[key as EntryKey] ??= cell;
  }
  for (const { row, line } of sure) {
    const place = places.get(line.code);
    if (place?.sheet !== row.sheet) continue;
    for (const [key, columns] of Object.entries(COLUMNS) as [EntryKey, readonly TrackerKey[]][]) {
      const cell = columns.map((column) => row.cells[column]).find((one) => one !== undefined);
      if (cell) place.cells[key] ??= cell.address;
    }
  }
  return places;
}
