import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { headerKey, readTracker, type ReadTrackerOptions } from './readTracker';
import type { Tracker } from './tracker';

/**
 * Every visible sheet that looks like a task table, in workbook order: one per month, or per department. `isOurs`
 * excludes sheets made by us.
 */
export function readTrackers(
  { sheets }: Pick<WorkbookSnapshot, 'sheets'>,
  options: ReadTrackerOptions,
  isOurs: (sheet: SheetSnapshot) => boolean = () => false,
): Tracker[] {
  return sheets.flatMap((sheet) =>
    sheet.visibility === 'visible' && !isOurs(sheet) ? (readTracker(sheet, options) ?? []) : [],
  );
}

/** The one with the most rows, the first if tied. */
export const largestOf = (trackers: readonly Tracker[]): Tracker | null =>
  trackers.reduce<Tracker | null>(
    (best, tracker) => (best === null || tracker.rows.length > best.rows.length ? tracker : best),
    null,
  );

/** Those with the same columns as the largest: sheets made from the same form, which are proposed together. */
export function alike(trackers: readonly Tracker[]): Tracker[] {
  const largest = largestOf(trackers);
  return trackers.filter((tracker) => largest !== null && shapeOf(tracker) === shapeOf(largest));
}

const shapeOf = ({ columns }: Tracker): string => columns.map(({ header }) => headerKey(header)).join('|');
