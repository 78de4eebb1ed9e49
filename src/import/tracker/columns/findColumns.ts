import { workbookText } from '../../../messages/workbookText';
import { cellAddress, columnLetters, parseRange } from '../../../workbook/address';
import type { CellScalar } from '../../../workbook/spec';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../workbook/snapshot';
import type { AddedColumn } from './addedColumn';
import { isSummary } from '../summary/summarySheet';
import { COLUMN_GROUPS, isHeaderOf, type GroupId } from './columnGroups';
import { BESIDE } from './planColumns';

/** Our columns found in a sheet. */
export interface FoundColumns {
  sheet: string;
  groups: GroupId[];
  /** 0-based first and last column, theirs and ours, excluding the reporting date's cell. */
  left: number;
  right: number;
  headerRow: number;
  /** The last row in which any of them has a formula; the header's if none. */
  lastRow: number;
  /** Current headers, left to right. */
  headers: string[];
  /** Cells of theirs below the header, and of the row below them, in which somebody has typed. */
  typed: { cell: string; value: CellScalar }[];
  /** A1 of the label and of the reporting date beside them; null if there is none. */
  label: string | null;
  date: string | null;
  /** The table containing them. */
  table: string | null;
  /** Their original widths, in characters. */
  widths: number[];
  /** A1 ranges of the sheet that are under any data validation. */
  validated: string[];
  /** Error title of the data validations added with them. */
  validationTitle: string;
}

const columnsOf = (groups: readonly GroupId[]): AddedColumn[] =>
  COLUMN_GROUPS.filter(({ id }) => groups.includes(id)).flatMap(({ columns }) => columns);

/** Largest first: a single group would also match within both. */
const COMBINATIONS: readonly GroupId[][] = [
  COLUMN_GROUPS.map(({ id }) => id),
  ...COLUMN_GROUPS.map(({ id }) => [id]),
];

/** Locates the added columns by their headers; null if there are none. */
export function findColumns(sheet: SheetSnapshot): FoundColumns | null {
  for (const [index, cells] of sheet.values.entries()) {
    if (cells.length === 0) continue;
    for (const groups of COMBINATIONS) {
      const columns = columnsOf(groups);
      const at = cells.findIndex((_value, column) =>
        columns.every((one, step) => isHeaderOf(one, cells[column + step] ?? null)),
      );
      if (at >= 0) return found(sheet, groups, columns.length, index, at);
    }
  }
  return null;
}

function found(
  sheet: SheetSnapshot,
  groups: GroupId[],
  count: number,
  index: number,
  at: number,
): FoundColumns {
  const left = at + sheet.origin.column;
  const right = left + count - 1;
  const headerRow = index + sheet.origin.row;
  const isOfTable = sheet.tables.find(({ range }) => {
    const area = parseRange(range);
    return area.top === headerRow && area.left < left && left <= area.right;
  });
  const hasDate = COLUMN_GROUPS.some(({ id, needsDate }) => needsDate && groups.includes(id));
  const holds = (rows: readonly (readonly unknown[])[], row: number) =>
    rows[row]?.slice(at, at + count).some((cell) => cell !== null) ?? false;
  let lastRow = sheet.formulas.reduce(
    (last, _cells, row) => (row > index && holds(sheet.formulas, row) ? row : last),
    index,
  );
  // Includes rows typed over at the end.
  while (holds(sheet.values, lastRow + 1)) lastRow += 1;
  const typed = sheet.values.slice(index + 1, lastRow + 2).flatMap((cells, row) =>
    cells.slice(at, at + count).flatMap((value, column) => {
      const isTyped = value !== null && (sheet.formulas[index + 1 + row]?.[at + column] ?? null) === null;
      return isTyped ? [{ cell: cellAddress(headerRow + 1 + row, left + column), value }] : [];
    }),
  );
  return {
    sheet: sheet.name,
    groups,
    left,
    right,
    headerRow,
    lastRow: lastRow + sheet.origin.row,
    headers: (sheet.values[index] ?? []).slice(at, at + count).map(String),
    typed,
    label: hasDate ? cellAddress(headerRow, right + BESIDE.label) : null,
    date: hasDate ? cellAddress(headerRow, right + BESIDE.date) : null,
    table: isOfTable?.name ?? null,
    widths: columnsOf(groups).map(({ width }) => width),
    validated: sheet.validationRanges,
    validationTitle: workbookText('tracker.validation.title'),
  };
}

export interface CellOfSheet {
  sheet: string;
  /** A1 */
  cell: string;
}

/** What would be lost with the columns, to be listed before they are removed. */
export interface InTheWay {
  /** Cells of the columns with typed content. */
  typed: CellOfSheet[];
  /** Formulas elsewhere, on any sheet, that reference them. */
  referring: CellOfSheet[];
}

export function inTheWay({ sheets }: Pick<WorkbookSnapshot, 'sheets'>, ours: FoundColumns): InTheWay {
  const result: InTheWay = { typed: [], referring: [] };
  const reads = readsColumns(ours);
  // Our own summary is removed together with the columns it counts.
  for (const sheet of sheets.filter((one) => !isSummary(one))) {
    const isTheSheet = sheet.name === ours.sheet;
    sheet.formulas.forEach((cells, index) =>
      cells.forEach((formula, at) => {
        const [row, column] = [index + sheet.origin.row, at + sheet.origin.column];
        const place = { sheet: sheet.name, cell: cellAddress(row, column) };
        const isOurs =
          isTheSheet &&
          row >= ours.headerRow &&
          row <= ours.lastRow &&
          column >= ours.left &&
          column <= ours.right;
        if (isOurs) {
          const value = sheet.values[index]?.[at] ?? null;
          if (row > ours.headerRow && formula === null && value !== null) result.typed.push(place);
        } else if (formula !== null && reads(formula, isTheSheet)) result.referring.push(place);
      }),
    );
  }
  return result;
}

const REFERENCE =
  /(?<sheet>'(?:[^']|''){1,64}'!|[\p{L}_][\p{L}\p{N}_.]{0,64}!)?(?<![\p{L}\p{N}_.$])\$?(?:(?<cell>[A-Z]{1,3})\$?\d{1,7}(?::\$?(?<corner>[A-Z]{1,3})\$?\d{1,7})?|(?<from>[A-Z]{1,3}):\$?(?<to>[A-Z]{1,3}))(?![\p{L}\p{N}_(!])/gu;

/** Whether a formula references one of the columns: by cells, whole columns, or a table header. */
function readsColumns(ours: FoundColumns): (formula: string, onTheSheet: boolean) => boolean {
  const named = ours.headers.map((header) => `[${header}]`.normalize().toLowerCase());
  const column = (letters: string) => parseRange(`${letters}1`).left;
  return (formula, onTheSheet) => {
    const text = formula.normalize();
    const lower = text.toLowerCase();
    if (
      ours.table !== null &&
      lower.includes(ours.table.normalize().toLowerCase()) &&
      named.some((name) => lower.includes(name))
    )
      return true;
    const plain = text.replace(/"(?:[^"]|"")*"/g, '""').replace(/\[[^[\]]*\]/g, '');
    for (const { groups = {} } of plain.matchAll(REFERENCE)) {
      const { sheet, cell, from = cell ?? 'A', corner, to = corner ?? from } = groups;
      const said = sheet?.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");
      const isThere =
        said === undefined ? onTheSheet : said.toLowerCase() === ours.sheet.normalize().toLowerCase();
      if (isThere && column(from) <= ours.right && column(to) >= ours.left) return true;
    }
    return false;
  };
}

/** The columns' letters, for a message. */
export const lettersOf = ({ left, right }: FoundColumns): string =>
  left === right ? columnLetters(left) : `${columnLetters(left)}:${columnLetters(right)}`;
