import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { headerKey, readTracker, type ReadTrackerOptions } from './readTracker';
import type { Tracker } from './tracker';

/**
 * Every sheet that is seen and reads like a table of tasks, in the workbook's order: one a month, one a department.
 * `isOurs` leaves out sheets that were made here.
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

/** The one with most rows; the first of those with as many. */
export const largestOf = (trackers: readonly Tracker[]): Tracker | null =>
  trackers.reduce<Tracker | null>(
    (best, tracker) => (best === null || tracker.rows.length > best.rows.length ? tracker : best),
    null,
  );

/** Those with the same columns as the largest: sheets that were made of one form, which are proposed together. */
export function alike(trackers: readonly Tracker[]): Tracker[] {
  const largest = largestOf(trackers);
  return trackers.filter((tracker) => largest !== null && shapeOf(tracker) === shapeOf(largest));
}

const shapeOf = ({ columns }: Tracker): string => columns.map(({ header }) => headerKey(header)).join('|');
