import { fold } from '../text/normalise';
import { PROVINCE_TABLE, TABLE } from '../workbook/identity';
import { isBlank } from '../workbook/sheetMath';
import { parseRange, type RangeRef } from '../workbook/address';
import type { CellScalar } from '../workbook/spec';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { boundCell, valueAt } from './boundCell';
import type { BoundCell, BoundTable, TableShape } from './boundTable';
import type { LooseRow } from './looseRows';
import {
  bindHeaders,
  enoughHeaders,
  foldedTexts,
  headersByPlace,
  headersIn,
  type FoldedText,
} from './tableHeaders';

const storedIn = (value: CellScalar): string | null => (value === null ? null : String(value).trim() || null);

function bind<Key extends string>(
  { sheet, range: claimed, tableName }: Candidate,
  shape: TableShape<Key>,
): BoundTable<Key> {
  const bottom = lastCodedRow(sheet, claimed, shape);
  const isHeadless = tableName !== null && hasLostItsHeader(sheet, claimed, shape);
  // The header was in the row above the first row of entries.
  const range = { ...claimed, top: isHeadless ? claimed.top - 1 : claimed.top, bottom };
  const headers = isHeadless ? headersByPlace(sheet, range, shape) : bindHeaders(sheet, range, shape);
  const columnOf = new Map<Key | null, number>(headers.map(({ key, column }) => [key, column]));
  const errors = new Set(sheet.errors);
  const codeHeader = headers.find(({ key }) => key === 'code');
  const foldedHeader = fold(codeHeader?.text ?? '');
  const codeIn = (row: number): CellScalar => (codeHeader ? valueAt(sheet, row, codeHeader.column) : null);
  // The header may be repeated among the rows, for printing.
  const isHeader = (row: number) => {
    const code = codeIn(row);
    return typeof code === 'string' && foldedHeader !== '' && fold(code) === foldedHeader;
  };
  const places = Array.from(
    { length: Math.max(0, range.bottom - range.top) },
    (_none, index) => range.top + 1 + index,
  );
  const rows = places
    .filter((row) => !isHeader(row))
    .map((row) => {
      // Cached: rules look at the same cells repeatedly.
      const cells = new Map<Key, BoundCell | null>();
      const storedCode = storedIn(codeIn(row));
      return {
        row,
        code: storedCode !== null && shape.presentCode ? shape.presentCode(storedCode) : storedCode,
        storedCode,
        cell: (key: Key) => {
          const known = cells.get(key);
          if (known !== undefined) return known;
          const column = columnOf.get(key);
          const cell = column === undefined ? null : boundCell(sheet, row, column, errors);
          cells.set(key, cell);
          return cell;
        },
      };
    });
  return {
    name: shape.name,
    sheet,
    range,
    isTable: tableName !== null,
    tableName,
    rowsBelow: bottom - claimed.bottom,
    copyOf: null,
    rivals: [],
    headers,
    rows,
  };
}

interface Candidate {
  sheet: SheetSnapshot;
  range: RangeRef;
  tableName: string | null;
}

/** An Excel table with the texts of its header row. */
export interface SheetTable extends Candidate {
  tableName: string;
  headers: readonly FoldedText[];
}

/** Every table of a workbook, ours or not. */
export function sheetTables({ sheets }: WorkbookSnapshot): SheetTable[] {
  return sheets.flatMap((sheet) =>
    sheet.tables.map(({ name, range: address }): SheetTable => {
      const range = parseRange(address);
      const headers = foldedTexts(sheet, sheet.values[range.top - sheet.origin.row] ?? [], range);
      return { sheet, range, tableName: name, headers };
    }),
  );
}

const codeColumn = <Key extends string>(
  sheet: SheetSnapshot,
  { top, left, right }: RangeRef,
  { columns }: TableShape<Key>,
): number | null => {
  const header = columns.find(({ key }) => key === 'code')?.header;
  if (header === undefined) return null;
  const folded = fold(header);
  for (let column = left; column <= right; column += 1) {
    const text = valueAt(sheet, top, column);
    if (typeof text === 'string' && fold(text) === folded) return column;
  }
  return null;
};

const CODE = /^[A-Z][A-Z0-9]*(?:\.[A-Za-z0-9]+)*$/;
const asCode = (value: CellScalar): string | null => {
  const code = typeof value === 'string' ? value.trim() : '';
  return CODE.test(code) ? code : null;
};

/**
 * Whether a table begins with a row of the plan: its header row was deleted (LibreOffice allows that). Only if it is as
 * wide as ours, so that each column is known by its position.
 */
function hasLostItsHeader<Key extends string>(
  sheet: SheetSnapshot,
  { top, left, right }: RangeRef,
  { columns, ownsCode }: TableShape<Key>,
): boolean {
  const at = columns.findIndex(({ key }) => key === 'code');
  if (at < 0 || top === 0 || right - left + 1 !== columns.length) return false;
  const code = asCode(valueAt(sheet, top, left + at));
  return code !== null && (!ownsCode || ownsCode(code));
}

/** Rows with codes directly below a table belong to it: it was shortened, or they were pasted there. */
function lastCodedRow<Key extends string>(
  sheet: SheetSnapshot,
  range: RangeRef,
  shape: TableShape<Key>,
): number {
  const column = codeColumn(sheet, range, shape);
  if (column === null) return range.bottom;
  // Beside it, another table may go on.
  const isOthers = (row: number) =>
    sheet.tables.some((table) => {
      const { top, left, bottom, right } = parseRange(table.range);
      return row >= top && row <= bottom && left <= range.right && right >= range.left;
    });
  let bottom = range.bottom;
  while (asCode(valueAt(sheet, bottom + 1, column)) !== null && !isOthers(bottom + 1)) bottom += 1;
  return bottom;
}

/** Whether most codes under a header row belong to this table; null if there are none. */
function hasOwnCodes<Key extends string>(
  { sheet, range }: Candidate,
  shape: TableShape<Key>,
): boolean | null {
  const column = codeColumn(sheet, range, shape);
  if (column === null) return null;
  const codes: string[] = [];
  for (let row = range.top + 1; row < sheet.origin.row + sheet.values.length; row += 1) {
    const code = asCode(valueAt(sheet, row, column));
    if (code !== null) codes.push(code);
  }
  if (codes.length === 0) return null;
  const { ownsCode } = shape;
  return !ownsCode || codes.filter(ownsCode).length * 2 > codes.length;
}

/** Number of cells that staff filled in. */
function filledCells<Key extends string>({ rows }: BoundTable<Key>, { entries }: TableShape<Key>): number {
  let filled = 0;
  for (const { cell } of rows) for (const key of entries) if (!isBlank(cell(key)?.value ?? null)) filled += 1;
  return filled;
}

/** The first header row of this shape among a sheet's rows that are not part of a table. */
function bareHeaderRow<Key extends string>(
  rows: readonly LooseRow[],
  shape: TableShape<Key>,
): Candidate | null {
  const enough = enoughHeaders(shape);
  for (const { sheet, row, count, texts } of rows) {
    const columns = count < enough ? null : headersIn(texts(), shape);
    const bottom = sheet.origin.row + sheet.values.length - 1;
    if (columns) return { sheet, range: { top: row, ...columns, bottom }, tableName: null };
  }
  return null;
}

interface Filled<Key extends string> {
  table: BoundTable<Key>;
  filled: number;
}

const filledTable = <Key extends string>(table: BoundTable<Key>, shape: TableShape<Key>): Filled<Key> => ({
  table,
  filled: filledCells(table, shape),
});

/** The first of those with the most entries. */
const mostFilled = <Key extends string>(tables: readonly Filled<Key>[]): Filled<Key> =>
  tables.reduce((most, each) => (each.filled > most.filled ? each : most));

/** A sheet without a table alongside one with it: other programs copy a sheet without its table. */
const isStray = ({ sheet }: Candidate, tabled: readonly Candidate[]): boolean =>
  sheet.visibility === 'visible' && !tabled.some((each) => each.sheet === sheet);

/**
 * Whether anything typed there is missing from the table: a printed copy repeats the table, by formulas or as values.
 */
function saysMore<Key extends string>(
  stray: BoundTable<Key>,
  table: BoundTable<Key>,
  { entries }: TableShape<Key>,
): boolean {
  const rows = new Map(table.rows.map((row) => [row.code, row]));
  return stray.rows.some(
    ({ code, cell }) =>
      code !== null &&
      entries.some((key) => {
        const typed = cell(key);
        if (!typed || typed.formula !== null || isBlank(typed.value)) return false;
        return rows.get(code)?.cell(key)?.value !== typed.value;
      }),
  );
}

/**
 * Finds a table by its content, wherever it was moved, whatever its current name and wherever it ends: by name, else by
 * headers and row codes in another table (Excel renames a copied one), else in rows that are no longer a table. If
 * there are several, the one with the most entries wins: people fill in a copy of the sheet, even one without a table.
 * Null if there is none. Columns are bound by header, in any order.
 * @param tables of the workbook
 * @param loose its other rows, by sheet
 */
export function bindTable<Key extends string>(
  tables: readonly SheetTable[],
  loose: readonly (readonly LooseRow[])[],
  shape: TableShape<Key>,
): BoundTable<Key> | null {
  const isNamed = ({ tableName }: SheetTable) => tableName.toLowerCase() === shape.name.toLowerCase();
  const usual = fold(shape.sheetName);
  const named = tables.filter(isNamed);
  // A table of another shape has its own name: a table we named otherwise is not a candidate.
  const like = tables.filter(
    (each) =>
      !isNamed(each) &&
      !isOurs(each.tableName) &&
      headersIn(each.headers, shape) !== null &&
      isOneOfThese(each, shape, usual),
  );
  const tabled = [...named, ...like];
  const bare = loose
    .map((rows) => bareHeaderRow(rows, shape))
    .filter((each): each is Candidate => each !== null && isOneOfThese(each, shape, usual));
  const candidates: readonly Candidate[] = tabled.length > 0 ? tabled : bare;
  const [first] = candidates;
  if (!first) return null;
  const strays = tabled.length > 0 ? bare.filter((each) => isStray(each, tabled)) : [];
  if (candidates.length + strays.length === 1) return bind(first, shape);

  const tabledOrBare = candidates.map((each) => filledTable(bind(each, shape), shape));
  const best = mostFilled(tabledOrBare);
  const bound = [
    ...tabledOrBare,
    ...strays
      .map((each) => filledTable(bind(each, shape), shape))
      .filter((stray) => saysMore(stray.table, best.table, shape)),
  ];
  const taken = mostFilled(bound).table;
  return {
    ...taken,
    copyOf: taken === bound[0]!.table ? null : first.sheet,
    rivals: bound
      .filter(({ table, filled }) => table !== taken && filled > 0)
      .map(({ table }) => table.sheet),
  };
}

const OURS = new Set(
  [...Object.values(TABLE), ...Object.values(PROVINCE_TABLE)].map((name) => name.toLowerCase()),
);
const isOurs = (name: string): boolean => OURS.has(name.toLowerCase());

/** Identified by its codes; without any, by the sheet it is usually on. */
function isOneOfThese<Key extends string>(
  candidate: Candidate,
  shape: TableShape<Key>,
  usual: string,
): boolean {
  return hasOwnCodes(candidate, shape) ?? fold(candidate.sheet.name) === usual;
}
