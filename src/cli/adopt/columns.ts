import { appendColumns, firstFreeColumn, takeAwayColumns } from '../../host/file/ooxml/patch/appendColumns';
import { findColumns, inTheWay } from '../../import/tracker/columns/findColumns';
import { planColumns } from '../../import/tracker/columns/planColumns';
import type { Tracker } from '../../import/tracker/tracker';
import { vietnamese } from '../../messages/vietnamese';
import type { IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { UsageError } from '../usageError';

/** The file without columns of ours, on whichever sheet they are; the same bytes where there are none. */
export function withoutColumns(bytes: Uint8Array, { sheets }: WorkbookSnapshot): Uint8Array {
  return sheets.reduce((left, sheet) => {
    const found = findColumns(sheet);
    return found ? takeAwayColumns(left, found) : left;
  }, bytes);
}

/** @throws UsageError naming what somebody typed into columns of ours, or wrote to read them */
export function refuseInTheWay(file: string, snapshot: WorkbookSnapshot): void {
  const cells = snapshot.sheets.flatMap((sheet) => {
    const found = findColumns(sheet);
    if (!found) return [];
    const { typed, referring } = inTheWay(snapshot, found);
    return [...typed, ...referring].map((place) => `${place.sheet}!${place.cell}`);
  });
  if (cells.length > 0)
    throw new UsageError(vietnamese('cli.adopt.inTheWay', { file, cells: cells.join(', ') }));
}

/** The file, which has no columns of ours, with those of deadlines. @throws UsageError where it cannot have them */
export function withColumns(
  file: string,
  bytes: Uint8Array,
  { sheets }: WorkbookSnapshot,
  tracker: Tracker,
  date: IsoDate,
): Uint8Array {
  const sheet = sheets.find(({ name }) => name === tracker.sheet);
  if (!sheet || sheet.isProtected)
    throw new UsageError(vietnamese('cli.adopt.protected', { file, sheet: tracker.sheet }));
  const rows = { from: tracker.header.first - 1, to: tracker.last - 1 };
  const left = firstFreeColumn(bytes, tracker.sheet, rows);
  const added = planColumns(tracker, sheet, { left, date });
  if (!added) throw new UsageError(vietnamese('cli.adopt.noDeadline', { file }));
  return appendColumns(bytes, added);
}
