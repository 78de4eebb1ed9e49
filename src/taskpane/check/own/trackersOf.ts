import { findColumns } from '../../../import/tracker/columns/findColumns';
import { readTracker } from '../../../import/tracker/readTracker';
import type { Tracker } from '../../../import/tracker/tracker';
import type { IsoDate } from '../../../text/calendar';
import { fold } from '../../../text/normalise';
import { findingsSheetIn } from '../../../validation/report/findingsSheet';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../workbook/snapshot';
import type { OwnReading } from './ownReading';
import { withoutColumns } from './withoutColumns';

/** Sheets that can be seen and read like a table of tasks. */
export function trackersOf(snapshot: WorkbookSnapshot, today: IsoDate, reading: OwnReading): Tracker[] {
  const ours = findingsSheetIn(snapshot);
  return snapshot.sheets.flatMap((sheet) => {
    if (sheet.visibility !== 'visible' || sheet.name === ours) return [];
    return trackerOf(sheet, today, reading) ?? [];
  });
}

/** One sheet, as it shall be read; columns of ours are none of its own. */
export function trackerOf(
  sheet: SheetSnapshot,
  today: IsoDate,
  { keys, headers }: OwnReading,
): Tracker | null {
  const otherwise = Number(today.slice(0, 4));
  const ours = findColumns(sheet);
  const own = ours ? withoutColumns(sheet, ours) : sheet;
  const found = readTracker(own, { otherwise });
  if (!found) return null;
  const remembered = Object.fromEntries(
    found.columns.flatMap(({ column, header }) => {
      const key = headers[fold(header)];
      return key === undefined ? [] : [[column, key] as const];
    }),
  );
  const said = { ...remembered, ...keys[sheet.name] };
  return Object.keys(said).length === 0 ? found : readTracker(own, { otherwise, keys: said });
}
