import { fold } from '../text/normalise';
import { cellAddress, parseRange, type RangeRef } from '../workbook/address';
import type { CellScalar } from '../workbook/spec';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

export interface BoundCell {
  readonly sheet: string;
  /** A1 */
  readonly address: string;
  readonly value: CellScalar;
  /** Without `=`; null where the cell holds a literal. */
  readonly formula: string | null;
  readonly numberFormat: string | null;
  /** The value is an error's text, `#REF!`. */
  readonly isError: boolean;
}

export interface BoundRow<Key extends string> {
  /** 0-based row of the sheet. */
  row: number;
  /** Code of the row as the present layout has it; null where the cell holds none. */
  code: string | null;
  /** Null where the table lacks the column. */
  cell(key: Key): BoundCell | null;
}

export interface BoundHeader<Key extends string> {
  text: string;
  address: string;
  /** 0-based column of the sheet. */
  column: number;
  /** Null for a column that is none of ours, or the second of one. */
  key: Key | null;
  /** The header was changed; its neighbours tell what it was. */
  renamed: boolean;
}

export interface BoundTable<Key extends string> {
  name: string;
  sheet: SheetSnapshot;
  range: RangeRef;
  /** False where the table itself is gone (values pasted, Google Sheets) and its header row was found. */
  isTable: boolean;
  headers: BoundHeader<Key>[];
  rows: BoundRow<Key>[];
}

export interface TableShape<Key extends string> {
  /** Name of the table. */
  name: string;
  /** Where it usually stands: looked at first when the table is gone. */
  sheetName: string;
  /** Keys in their usual order, with their header text. */
  columns: readonly { readonly key: Key; readonly header: string }[];
  /** A row's code in the present layout, from what stands in the cell; absent where that is the code. */
  presentCode?: (stored: string) => string;
}

/** Share of the headers that a row must have to stand for the header row of a table that is gone. */
const ENOUGH_HEADERS = 0.6;

function valueAt(sheet: SheetSnapshot, row: number, column: number): CellScalar {
  return sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}

/** Its address is worked out when asked for: most cells are never pointed to. */
class SheetCell implements BoundCell {
  constructor(
    readonly sheet: string,
    private readonly row: number,
    private readonly column: number,
    readonly value: CellScalar,
    readonly formula: string | null,
    readonly numberFormat: string | null,
    readonly isError: boolean,
  ) {}

  get address(): string {
    return cellAddress(this.row, this.column);
  }
}

/** Cell of a sheet by its 0-based row and column. */
export function boundCell(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  errors: ReadonlySet<string>,
): BoundCell {
  const [y, x] = [row - sheet.origin.row, column - sheet.origin.column];
  return new SheetCell(
    sheet.name,
    row,
    column,
    sheet.values[y]?.[x] ?? null,
    sheet.formulas[y]?.[x] ?? null,
    sheet.numberFormats[y]?.[x] ?? null,
    errors.size > 0 && errors.has(cellAddress(row, column)),
  );
}

/** Excel makes a copied column's header unique with a number: `Trạng thái2`. */
const withoutCopyNumber = (header: string): string => header.replace(/(?<!\d)\d+$/, '');

const KEYS = new WeakMap<object, ReadonlyMap<string, string>>();

/** Keys by folded header. A shape is asked for with every workbook. */
function keysByHeader<Key extends string>(columns: TableShape<Key>['columns']): ReadonlyMap<string, Key> {
  const known = KEYS.get(columns) as ReadonlyMap<string, Key> | undefined;
  if (known) return known;
  const keys = new Map(columns.map(({ key, header }) => [fold(header), key]));
  KEYS.set(columns, keys);
  return keys;
}

function bindHeaders<Key extends string>(
  sheet: SheetSnapshot,
  { top, left, right }: RangeRef,
  columns: TableShape<Key>['columns'],
): BoundHeader<Key>[] {
  const keyOf = keysByHeader(columns);
  const taken = new Set<Key>();
  const headers = Array.from({ length: right - left + 1 }, (_none, index): BoundHeader<Key> => {
    const text = String(valueAt(sheet, top, left + index) ?? '');
    const key = keyOf.get(fold(text)) ?? null;
    const isFirst = key !== null && !taken.has(key);
    if (isFirst) taken.add(key);
    return {
      text,
      address: cellAddress(top, left + index),
      column: left + index,
      key: isFirst ? key : null,
      renamed: false,
    };
  });
  // A changed header is known by the columns beside it.
  for (const [at, { key }] of columns.entries()) {
    if (taken.has(key)) continue;
    const [before, after] = [columns[at - 1]?.key, columns[at + 1]?.key];
    const changed = headers.find((header, index) => {
      if (header.key !== null || keyOf.has(fold(header.text)) || isCopy(header.text, keyOf)) return false;
      const [previous, next] = [headers[index - 1]?.key ?? null, headers[index + 1]?.key ?? null];
      return (previous !== null && previous === before) || (next !== null && next === after);
    });
    if (!changed) continue;
    changed.key = key;
    changed.renamed = true;
    taken.add(key);
  }
  return headers;
}

const isCopy = (text: string, keyOf: ReadonlyMap<string, unknown>): boolean =>
  keyOf.has(fold(withoutCopyNumber(text)));

/** The column that a header repeats, `Trạng thái2` for `Trạng thái`; null where it repeats none. */
export function repeatedKey<Key extends string>(
  text: string,
  columns: TableShape<Key>['columns'],
): Key | null {
  const [exact, copied] = [fold(text), fold(withoutCopyNumber(text))];
  return columns.find(({ header }) => [exact, copied].includes(fold(header)))?.key ?? null;
}

function codeIn(value: CellScalar, presentCode: (stored: string) => string = (stored) => stored) {
  const text = value === null ? '' : String(value).trim();
  return text === '' ? null : presentCode(text);
}

function bind<Key extends string>(
  sheet: SheetSnapshot,
  range: RangeRef,
  isTable: boolean,
  shape: TableShape<Key>,
): BoundTable<Key> {
  const headers = bindHeaders(sheet, range, shape.columns);
  const columnOf = new Map(headers.flatMap(({ key, column }) => (key === null ? [] : [[key, column]])));
  const codeColumn = headers.find(({ key }) => key === 'code')?.column;
  const errors = new Set(sheet.errors);
  const rows = Array.from({ length: Math.max(0, range.bottom - range.top) }, (_none, index) => {
    const row = range.top + 1 + index;
    // Rules look at the same cells again and again.
    const cells = new Map<Key, BoundCell | null>();
    return {
      row,
      code: codeColumn === undefined ? null : codeIn(valueAt(sheet, row, codeColumn), shape.presentCode),
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
  return { name: shape.name, sheet, range, isTable, headers, rows };
}

/** Header row of a table that is gone, on a sheet that holds no table of ours at that place. */
function findHeaderRow<Key extends string>(
  sheet: SheetSnapshot,
  { columns }: TableShape<Key>,
): RangeRef | null {
  const wanted = keysByHeader(columns);
  for (const [index, cells] of sheet.values.entries()) {
    const row = index + sheet.origin.row;
    if (sheet.tables.some(({ range }) => isInside(row, parseRange(range)))) continue;
    const found = cells.flatMap((value, at) =>
      typeof value === 'string' && wanted.has(fold(value)) ? [at + sheet.origin.column] : [],
    );
    const [left, right] = [found[0], found[found.length - 1]];
    if (left === undefined || right === undefined || found.length < wanted.size * ENOUGH_HEADERS) continue;
    return { top: row, left, right, bottom: sheet.origin.row + sheet.values.length - 1 };
  }
  return null;
}

const isInside = (row: number, { top, bottom }: RangeRef): boolean => row >= top && row <= bottom;

/**
 * A table wherever it has been moved to: by its name, else by its header row (first on the sheet where it usually
 * stands); null where there is neither. Columns are bound by header, whatever their order.
 */
export function bindTable<Key extends string>(
  snapshot: WorkbookSnapshot,
  shape: TableShape<Key>,
): BoundTable<Key> | null {
  const name = shape.name.toLowerCase();
  for (const sheet of snapshot.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name);
    if (table) return bind(sheet, parseRange(table.range), true, shape);
  }
  const usual = fold(shape.sheetName);
  const sheets = snapshot.sheets.filter((sheet) => fold(sheet.name) === usual);
  for (const sheet of sheets) {
    const range = findHeaderRow(sheet, shape);
    if (range) return bind(sheet, range, false, shape);
  }
  return null;
}
