import type { AppendOptions, RowSpan } from '../../../host/shared/columnsHost';
import { firstFree, obstaclesOf, type Obstacle } from '../../../import/tracker/columns/obstacles';
import { findColumns, inTheWay, type FoundColumns } from '../../../import/tracker/columns/findColumns';
import { planColumns, type ColumnOptions } from '../../../import/tracker/columns/planColumns';
import type { Tracker } from '../../../import/tracker/tracker';
import { fromSerial, type IsoDate } from '../../../text/calendar';
import type { AppendedColumns } from '../../../workbook/appendedColumns';
import { cellAddress, columnLetters, parseRange } from '../../../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../workbook/snapshot';
import { subtractRanges } from '../../../workbook/subtractRanges';
import { withoutColumns } from './withoutColumns';

/** The columns a sheet would get, before anything is written. */
export interface ColumnOffer {
  /** Headers, left to right. */
  names: string[];
  /** `K:N`, the current or future location. */
  place: string;
  isThere: boolean;
  /** Cells in them with typed content, and formulas elsewhere that read them: `Sheet!K5`. */
  typed: string[];
  referring: string[];
  /** What prevents it, or should be known first. */
  obstacles: Obstacle[];
  /** Columns of statuses or dates have no data validation yet. */
  lacksRules: boolean;
}

/** What a host needs to add the columns. */
export interface ColumnOrder {
  added: AppendedColumns;
  options: AppendOptions;
}

const sheetOf = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined =>
  sheets.find((sheet) => sheet.name === name);

/** What can be offered for a sheet; null if nothing can be computed from its columns. */
export function offerOf(snapshot: WorkbookSnapshot, tracker: Tracker, today: IsoDate): ColumnOffer | null {
  const planned = planFor(snapshot, tracker, today, { validation: true });
  const { ours = null, own = null, added = null } = planned ?? {};
  if (!own || (!added && !ours)) return null;
  const { typed, referring } = ours ? inTheWay(snapshot, ours) : { typed: [], referring: [] };
  const named = (places: typeof typed) => places.map((place) => `${place.sheet}!${place.cell}`);
  const { left, right } = ours ?? added!;
  return {
    names: ours?.headers ?? added!.columns.map(({ header }) => header),
    place: `${columnLetters(left)}:${columnLetters(right)}`,
    isThere: ours !== null,
    typed: named(typed),
    referring: named(referring),
    obstacles: added ? obstaclesOf(snapshot, own, tracker, added) : [],
    lacksRules: (added?.validations.length ?? 0) > 0,
  };
}

export interface OrderOptions extends Pick<ColumnOptions, 'validation'> {
  /** The first free column, if the host knows better than the snapshot, which lacks formatted empty cells. */
  free?: number | undefined;
  /** Ranges (A1) whose data validation was added with earlier columns, and is renewed with them. */
  ownRules?: readonly string[];
}

export function orderOf(
  snapshot: WorkbookSnapshot,
  tracker: Tracker,
  today: IsoDate,
  options: OrderOptions = {},
): ColumnOrder | null {
  const planned = planFor(snapshot, tracker, today, options);
  if (!planned?.added) return null;
  const { added, own, ours } = planned;
  const row = tracker.header.last - 1;
  const expected = tracker.columns.flatMap(({ column }) => {
    const cell = cellAddress(row, parseRange(`${column}1`).left);
    const value = valueAt(own, cell);
    return value === null ? [] : [{ cell, value }];
  });
  return { added, options: { expected: [...expected, ...taskTexts(own, tracker)], replaced: ours } };
}

/** Excel's responses are limited to 5 MB. */
const MOST_CHARACTERS = 500_000;

/**
 * The tasks' texts: a row that was inserted, deleted or sorted meanwhile moves them. From the last one up, which is
 * moved by every row above it.
 */
function taskTexts(sheet: SheetSnapshot, { columns, rows }: Tracker): { cell: string; value: string }[] {
  const column = columns.find(({ key }) => key === 'task')?.column;
  if (column === undefined) return [];
  const texts: { cell: string; value: string }[] = [];
  let characters = 0;
  for (const { row } of [...rows].reverse()) {
    const cell = `${column}${row}`;
    const value = valueAt(sheet, cell);
    if (typeof value !== 'string') continue;
    characters += value.length;
    if (characters > MOST_CHARACTERS) break;
    texts.push({ cell, value });
  }
  return texts;
}

function planFor(
  snapshot: WorkbookSnapshot,
  tracker: Tracker,
  today: IsoDate,
  { free, ownRules = [], validation = false }: OrderOptions,
) {
  const sheet = sheetOf(snapshot, tracker.sheet);
  if (!sheet) return null;
  const ours = findColumns(sheet);
  const own = ours ? withoutColumns(sheet, ours) : sheet;
  const validationRanges = subtractRanges(own.validationRanges, ownRules);
  const added = planColumns(
    tracker,
    { ...own, validationRanges },
    {
      validation: validation || ownRules.length > 0,
      left: ours?.left ?? free ?? firstFree(tracker, own),
      date: (ours && dateIn(sheet, ours)) ?? today,
    },
  );
  return { ours, own, added };
}

/** A sheet's added columns, to be removed. */
export const placeOf = (snapshot: WorkbookSnapshot, name: string): FoundColumns | null => {
  const sheet = sheetOf(snapshot, name);
  return sheet ? findColumns(sheet) : null;
};

function valueAt({ values, origin }: SheetSnapshot, cell: string) {
  const { top, left } = parseRange(cell);
  return values[top - origin.row]?.[left - origin.column] ?? null;
}

/** The reporting date beside the columns, which the user may have set. */
function dateIn(sheet: SheetSnapshot, { date }: FoundColumns): IsoDate | null {
  const value = date === null ? null : valueAt(sheet, date);
  return typeof value === 'number' ? fromSerial(Math.floor(value)) : null;
}

/** From the header to the last row with content. */
export const rowsOf = ({ header, last }: Tracker): RowSpan => ({ from: header.first - 1, to: last - 1 });
