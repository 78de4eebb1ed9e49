import { toSerial, type IsoDate } from '../../../text/calendar';
import { workbookText } from '../../../messages/workbookText';
import { APPENDED_MARK, type AppendedCell, type AppendedColumns } from '../../../workbook/appendedColumns';
import { cellAddress, columnLetters, parseRange } from '../../../workbook/address';
import type { SheetSnapshot } from '../../../workbook/snapshot';
import type { Tracker, TrackerRow } from '../tracker';
import type { TrackerKey } from '../trackerKeys';
import { DEADLINE_COLUMNS, isAddedHeader, type RowReferences } from './deadlineColumns';
import { dueByFormula, showsMonths } from './dueFormula';

/** Of the label and the cell of the reporting date, from the last column of ours. */
const BESIDE = { label: 2, date: 3 };

interface Place {
  /** 0-based. */
  left: number;
  headerRow: number;
  /** The table that the columns become part of. */
  table: SheetSnapshot['tables'][number] | null;
}

/**
 * The columns of deadlines for a tracker, from `left` (0-based) on; null where it has no column of deadlines. They become
 * part of the table that ends where they begin.
 */
export function deadlineColumnsOf(
  tracker: Tracker,
  sheet: SheetSnapshot,
  left: number,
  date: IsoDate,
): AppendedColumns | null {
  if (!tracker.columns.some(({ key }) => key === 'deadline')) return null;
  const headerRow = tracker.header.last - 1;
  const table = sheet.tables.find(({ range }) => {
    const area = parseRange(range);
    return area.top === headerRow && area.right === left - 1;
  });
  const place: Place = { left, headerRow, table: table ?? null };
  const areMonths = showsMonths(tracker.rows.flatMap(({ cells }) => cells.deadline ?? []));
  return {
    sheet: tracker.sheet,
    cells: [
      ...headerCells(place, date),
      ...tracker.rows.flatMap((row) => rowCells(tracker, row, place, areMonths, date)),
    ],
    ...(table && {
      table: {
        name: table.name,
        columns: DEADLINE_COLUMNS.map(({ name, formula }) => ({
          name,
          formula: formula(referencesOf(tracker, headerRow + 1, place, areMonths)),
        })),
      },
    }),
    conditionalFormats: formatsOf(tracker, left),
  };
}

const dateCell = ({ left, headerRow }: Pick<Place, 'left' | 'headerRow'>): string =>
  cellAddress(headerRow, left + DEADLINE_COLUMNS.length - 1 + BESIDE.date);

function headerCells(place: Place, date: IsoDate): AppendedCell[] {
  const { left, headerRow } = place;
  const label = cellAddress(headerRow, left + DEADLINE_COLUMNS.length - 1 + BESIDE.label);
  return [
    ...DEADLINE_COLUMNS.map(({ name }, index) => ({
      cell: cellAddress(headerRow, left + index),
      value: name,
    })),
    { cell: label, value: workbookText('tracker.reportingDate') },
    { cell: dateCell(place), value: toSerial(date), isDay: true },
  ];
}

function rowCells(
  tracker: Tracker,
  row: TrackerRow,
  place: Place,
  areMonths: boolean,
  date: IsoDate,
): AppendedCell[] {
  const cell = row.cells.deadline;
  const due = cell ? dueByFormula(cell, tracker.year) : null;
  const references = referencesOf(tracker, row.row - 1, place, areMonths);
  return DEADLINE_COLUMNS.map(({ formula, value, isDay }, index) => ({
    cell: cellAddress(row.row - 1, place.left + index),
    formula: formula(references),
    value: value(row, due, date),
    ...(isDay && { isDay }),
  }));
}

/** By name within a table, else by column and the row's own number; the reporting date is one cell for all. */
function referencesOf(tracker: Tracker, row: number, place: Place, areMonths: boolean): RowReferences {
  const { left, table } = place;
  const inTable = (name: string) => `${table?.name}[[#This Row],[${escaped(name)}]]`;
  const of = (key: TrackerKey): string | null => {
    const column = tracker.columns.find((one) => one.key === key);
    if (!column) return null;
    const letters = parseRange(`${column.column}1`).left;
    const name = table?.columns[letters - parseRange(table.range).left];
    return name === undefined ? `$${column.column}${row + 1}` : inTable(name);
  };
  return {
    deadline: of('deadline') ?? '',
    doneOn: of('doneOn'),
    status: of('status'),
    added: DEADLINE_COLUMNS.map(({ name }, index) =>
      table ? inTable(name) : `$${columnLetters(left + index)}${row + 1}`,
    ),
    date: dateCell(place).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'),
    areMonths,
  };
}

const escaped = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

const FILLS = [
  ['tracker.overdue', 'FFC7CE'],
  ['tracker.soon', 'FFEB9C'],
] as const;

function formatsOf({ rows }: Tracker, left: number): AppendedColumns['conditionalFormats'] {
  const [first, last] = [rows[0]?.row, rows.at(-1)?.row];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [columnLetters(left), columnLetters(left + DEADLINE_COLUMNS.length - 1)];
  return FILLS.map(([key, fill]) => ({
    range: `${from}${first}:${to}${last}`,
    formula: `AND(${APPENDED_MARK}=0,$${columnLetters(left + 1)}${first}="${workbookText(key)}")`,
    fill,
  }));
}

/** Columns of ours that a sheet has. */
export interface FoundColumns {
  /** 0-based; `right` is the reporting date's. */
  left: number;
  right: number;
  headerRow: number;
  table: string | null;
}

/** Where the columns were put, by their headers; null where they are not there. */
export function findAdded(sheet: SheetSnapshot): FoundColumns | null {
  for (const [index, cells] of sheet.values.entries()) {
    const at = cells.findIndex((_value, column) =>
      DEADLINE_COLUMNS.every((_one, step) => isAddedHeader(cells[column + step] ?? null, step)),
    );
    if (at < 0) continue;
    const left = at + sheet.origin.column;
    const headerRow = index + sheet.origin.row;
    const table = sheet.tables.find(({ range }) => {
      const area = parseRange(range);
      return area.top === headerRow && area.left < left && left <= area.right;
    });
    const right = left + DEADLINE_COLUMNS.length - 1 + BESIDE.date;
    return { left, right, headerRow, table: table?.name ?? null };
  }
  return null;
}

/** Cells in the columns of ours that somebody typed, and formulas elsewhere that read them: to be named before they go. */
export function inTheWay(sheet: SheetSnapshot, found: FoundColumns): string[] {
  const letters = Array.from({ length: found.right - found.left + 1 }, (_, index) =>
    columnLetters(found.left + index),
  );
  const reads = new RegExp(`(?<![A-Z])\\$?(?:${letters.join('|')})\\$?\\d`, 'u');
  const last = found.left + DEADLINE_COLUMNS.length;
  const named: string[] = [];
  sheet.values.forEach((cells, index) =>
    cells.forEach((value, at) => {
      const [row, column] = [index + sheet.origin.row, at + sheet.origin.column];
      const formula = sheet.formulas[index]?.[at] ?? null;
      const isOurs = column >= found.left && column <= found.right;
      const isHead = row === found.headerRow && (column < last || column > last);
      const typed = isOurs && value !== null && formula === null && !isHead;
      if (typed || (!isOurs && formula !== null && reads.test(formula))) named.push(cellAddress(row, column));
    }),
  );
  return named;
}
