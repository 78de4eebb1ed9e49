import type { AppendOptions, RowSpan } from '../../../host/shared/columnsHost';
import { COLUMN_GROUPS, offeredGroups } from '../../../import/tracker/columns/columnGroups';
import { findColumns, inTheWay, type FoundColumns } from '../../../import/tracker/columns/findColumns';
import { planColumns } from '../../../import/tracker/columns/planColumns';
import type { Tracker } from '../../../import/tracker/tracker';
import { fromSerial, type IsoDate } from '../../../text/calendar';
import type { AppendedColumns } from '../../../workbook/appendedColumns';
import { cellAddress, columnLetters, parseRange } from '../../../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../workbook/snapshot';
import { withoutColumns } from './withoutColumns';

/** What the columns of a sheet would be, before anything is written. */
export interface ColumnOffer {
  /** Headers, from the left. */
  names: string[];
  /** `K:N`, where they are or would be. */
  place: string;
  isThere: boolean;
  /** Cells in them that somebody typed, and formulas elsewhere that read them: `Sheet!K5`. */
  typed: string[];
  referring: string[];
  /** Nothing can be written. */
  isProtected: boolean;
  hiddenRows: number;
}

/** What a host needs to put the columns there. */
export interface ColumnOrder {
  added: AppendedColumns;
  options: AppendOptions;
}

const sheetOf = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined =>
  sheets.find((sheet) => sheet.name === name);

/** What can be offered for a sheet; null where it has no column that anything could be computed of. */
export function offerOf(snapshot: WorkbookSnapshot, tracker: Tracker): ColumnOffer | null {
  const sheet = sheetOf(snapshot, tracker.sheet);
  if (!sheet) return null;
  const ours = findColumns(sheet);
  const groups = offeredGroups(tracker);
  if (groups.length === 0 && !ours) return null;
  const columns = COLUMN_GROUPS.filter(({ id }) => groups.includes(id)).flatMap((group) => group.columns);
  const left = ours?.left ?? freeColumn(tracker, sheet);
  const right = ours?.right ?? left + columns.length - 1;
  const { typed, referring } = ours ? inTheWay(snapshot, ours) : { typed: [], referring: [] };
  const named = (places: typeof typed) => places.map((place) => `${place.sheet}!${place.cell}`);
  return {
    names: ours?.headers ?? columns.map((column) => column.name),
    place: `${columnLetters(left)}:${columnLetters(right)}`,
    isThere: ours !== null,
    typed: named(typed),
    referring: named(referring),
    isProtected: sheet.isProtected,
    hiddenRows: sheet.hiddenRows.filter((row) => row >= tracker.header.last && row < tracker.last).length,
  };
}

/** @param free the first free column, where a host knows better than the snapshot, which has no formatted emptiness */
export function orderOf(
  snapshot: WorkbookSnapshot,
  tracker: Tracker,
  today: IsoDate,
  free?: number,
): ColumnOrder | null {
  const sheet = sheetOf(snapshot, tracker.sheet);
  if (!sheet) return null;
  const ours = findColumns(sheet);
  const added = planColumns(tracker, ours ? withoutColumns(sheet, ours) : sheet, {
    left: ours?.left ?? free ?? freeColumn(tracker, sheet),
    date: (ours && dateIn(sheet, ours)) ?? today,
  });
  if (!added) return null;
  const row = tracker.header.last - 1;
  const expected = tracker.columns.flatMap(({ column }) => {
    const cell = cellAddress(row, parseRange(`${column}1`).left);
    const value = valueAt(sheet, cell);
    return value === null ? [] : [{ cell, value }];
  });
  return { added, options: { expected, replaced: ours } };
}

/** The columns that a sheet has, to be taken away. */
export const placeOf = (snapshot: WorkbookSnapshot, name: string): FoundColumns | null => {
  const sheet = sheetOf(snapshot, name);
  return sheet ? findColumns(sheet) : null;
};

function valueAt({ values, origin }: SheetSnapshot, cell: string) {
  const { top, left } = parseRange(cell);
  return values[top - origin.row]?.[left - origin.column] ?? null;
}

/** The reporting date that stands beside the columns: whoever set it keeps it. */
function dateIn(sheet: SheetSnapshot, { date }: FoundColumns): IsoDate | null {
  const value = date === null ? null : valueAt(sheet, date);
  return typeof value === 'number' ? fromSerial(Math.floor(value)) : null;
}

/** From the header to the last row with anything in it. */
export const rowsOf = ({ header, last }: Tracker): RowSpan => ({ from: header.first - 1, to: last - 1 });

/** The first column (0-based) to whose right nothing stands in the table's rows. */
function freeColumn(tracker: Tracker, sheet: SheetSnapshot): number {
  const { from, to } = rowsOf(tracker);
  const covering = [...sheet.tables.map(({ range }) => range), ...sheet.merges]
    .map(parseRange)
    .filter(({ top, bottom }) => top <= to && bottom >= from);
  let free = Math.max(0, ...covering.map(({ right }) => right + 1));
  sheet.values.forEach((cells, index) => {
    const row = index + sheet.origin.row;
    if (row < from || row > to) return;
    cells.forEach((value, at) => {
      if (value !== null && value !== '') free = Math.max(free, at + sheet.origin.column + 1);
    });
  });
  return free;
}
