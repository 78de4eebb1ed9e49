import { readTracker } from '../../../import/tracker/readTracker';
import { isSummary } from '../../../import/tracker/summary/summarySheet';
import type { Tracker } from '../../../import/tracker/tracker';
import type { IsoDate } from '../../../text/calendar';
import { findingsSheetIn } from '../../../validation/report/findingsSheet';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { OwnReading } from './ownReading';
import { areaIn } from './readArea';
import { ownPart } from './withoutColumns';

/** Visible sheets that look like a task table, excluding those we created. */
export function trackersOf(
  snapshot: WorkbookSnapshot,
  today: IsoDate,
  { keys, headers, areas }: OwnReading,
): Tracker[] {
  const findings = findingsSheetIn(snapshot);
  const otherwise = Number(today.slice(0, 4));
  return snapshot.sheets.flatMap((sheet) => {
    if (sheet.visibility !== 'visible' || sheet.name === findings || isSummary(sheet)) return [];
    const own = ownPart(sheet);
    const area = areaIn(own, areas[sheet.name]);
    const said = { otherwise, keys: keys[sheet.name] ?? {}, byHeader: headers };
    return readTracker(own, area === undefined ? said : { ...said, area }) ?? [];
  });
}
