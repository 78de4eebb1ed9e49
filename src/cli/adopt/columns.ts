import { appendColumns, firstFreeColumn, takeAwayColumns } from '../../host/file/ooxml/patch/appendColumns';
import { deadlineColumnsOf, findAdded, inTheWay } from '../../import/tracker/columns/appendColumns';
import { DEADLINE_COLUMNS } from '../../import/tracker/columns/deadlineColumns';
import type { Tracker } from '../../import/tracker/tracker';
import { vietnamese } from '../../messages/vietnamese';
import type { IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { UsageError } from '../usageError';

/** The file without columns of ours, on whichever sheet they are; the same bytes where there are none. */
export function withoutColumns(bytes: Uint8Array, { sheets }: WorkbookSnapshot): Uint8Array {
  return sheets.reduce((left, sheet) => {
    const found = findAdded(sheet);
    if (!found) return left;
    const table = found.table === null ? null : { name: found.table, columns: DEADLINE_COLUMNS.length };
    return takeAwayColumns(left, { sheet: sheet.name, left: found.left, right: found.right, table });
  }, bytes);
}

/** @throws UsageError naming what somebody typed into columns of ours, or wrote to read them */
export function refuseInTheWay(file: string, { sheets }: WorkbookSnapshot): void {
  const cells = sheets.flatMap((sheet) => {
    const found = findAdded(sheet);
    return found ? inTheWay(sheet, found).map((cell) => `${sheet.name}!${cell}`) : [];
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
  const added = deadlineColumnsOf(tracker, sheet, left, date);
  if (!added) throw new UsageError(vietnamese('cli.adopt.noDeadline', { file }));
  return appendColumns(bytes, added);
}
