import { findColumns } from '../../../import/tracker/columns/findColumns';
import { readTracker } from '../../../import/tracker/readTracker';
import { isSummary } from '../../../import/tracker/summary/summarySheet';
import type { Tracker } from '../../../import/tracker/tracker';
import type { IsoDate } from '../../../text/calendar';
import { findingsSheetIn } from '../../../validation/report/findingsSheet';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { OwnReading } from './ownReading';
import { withoutColumns } from './withoutColumns';

/** Visible sheets that look like a task table, excluding those we created. */
export function trackersOf(
  snapshot: WorkbookSnapshot,
  today: IsoDate,
  { keys, headers }: OwnReading,
): Tracker[] {
  const findings = findingsSheetIn(snapshot);
  const otherwise = Number(today.slice(0, 4));
  return snapshot.sheets.flatMap((sheet) => {
    if (sheet.visibility !== 'visible' || sheet.name === findings || isSummary(sheet)) return [];
    const ours = findColumns(sheet);
    const own = ours ? withoutColumns(sheet, ours) : sheet;
    return readTracker(own, { otherwise, keys: keys[sheet.name] ?? {}, byHeader: headers }) ?? [];
  });
}
