import { fold } from '../text/normalise';
import { PROVINCE_TABLE, TABLE } from '../workbook/identity';
import { isBlank } from '../workbook/sheetMath';
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
  /** The table's name as the workbook has it: not ours after its sheet was copied. Null where there is no table. */
  tableName: string | null;
  /** Rows with a code below the table's own end: it was shortened, or rows were pasted under it. */
  rowsBelow: number;
  /** The original, where entries were made in a copy of its sheet and not in it. */
  copyOf: SheetSnapshot | null;
  /** Other sheets with entries that could be this table as well. */
  rivals: SheetSnapshot[];
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
  /** Keys of the columns that staff fill. */
  entries: readonly Key[];
  /** A row's code in the present layout, from what stands in the cell; absent where that is the code. */
  presentCode?: (stored: string) => string;
  /** Tells a row's code, as it stands in the cell, from those of a table with the same columns; absent where no other has them. */
  ownsCode?: (stored: string) => boolean;
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
  { sheet, range: claimed, tableName }: Candidate,
  shape: TableShape<Key>,
): BoundTable<Key> {
  const bottom = tableName === null ? claimed.bottom : lastCodedRow(sheet, claimed, shape);
  const range = { ...claimed, bottom };
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

const codeColumn = <Key extends string>(
  sheet: SheetSnapshot,
  { top, left, right }: RangeRef,
  { columns }: TableShape<Key>,
): number | null => {
  const header = columns.find(({ key }) => key === 'code')?.header;
  if (header === undefined) return null;
  for (let column = left; column <= right; column += 1) {
    const text = valueAt(sheet, top, column);
    if (typeof text === 'string' && fold(text) === fold(header)) return column;
  }
  return null;
};

const CODE = /^[A-Z][A-Z0-9]*(?:\.[A-Za-z0-9]+)*$/;
const asCode = (value: CellScalar): string | null => {
  const code = typeof value === 'string' ? value.trim() : '';
  return CODE.test(code) ? code : null;
};

/** Rows directly below a table that go on with codes are its own: it was shortened, or they were pasted there. */
function lastCodedRow<Key extends string>(
  sheet: SheetSnapshot,
  range: RangeRef,
  shape: TableShape<Key>,
): number {
  const column = codeColumn(sheet, range, shape);
  if (column === null) return range.bottom;
  const isOthers = (row: number) =>
    sheet.tables.some((table) => {
      const other = parseRange(table.range);
      return other.top !== range.top && isInside(row, other);
    });
  let bottom = range.bottom;
  while (asCode(valueAt(sheet, bottom + 1, column)) !== null && !isOthers(bottom + 1)) bottom += 1;
  return bottom;
}

/** Whether most of the codes under a header row are of this table; null where there are none. */
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

/** Cells that staff filled. */
function filledCells<Key extends string>({ rows }: BoundTable<Key>, { entries }: TableShape<Key>): number {
  let filled = 0;
  for (const { cell } of rows) for (const key of entries) if (!isBlank(cell(key)?.value ?? null)) filled += 1;
  return filled;
}

/** Whether a row holds most of the headers; where they stand. */
function headersIn<Key extends string>(
  sheet: SheetSnapshot,
  cells: readonly CellScalar[],
  { columns }: TableShape<Key>,
): { left: number; right: number } | null {
  const wanted = keysByHeader(columns);
  const found = cells.flatMap((value, at) =>
    typeof value === 'string' && wanted.has(fold(value)) ? [at + sheet.origin.column] : [],
  );
  const [left, right] = [found[0], found[found.length - 1]];
  if (left === undefined || right === undefined || found.length < wanted.size * ENOUGH_HEADERS) return null;
  return { left, right };
}

const isInside = (row: number, { top, bottom }: RangeRef): boolean => row >= top && row <= bottom;

/** Tables whose header row is this shape's, whatever they are called. */
function tablesLike<Key extends string>(snapshot: WorkbookSnapshot, shape: TableShape<Key>): Candidate[] {
  return snapshot.sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ name, range: address }): Candidate[] => {
      const range = parseRange(address);
      const cells = sheet.values[range.top - sheet.origin.row] ?? [];
      const within = cells.map((value, at) => {
        const column = at + sheet.origin.column;
        return column >= range.left && column <= range.right ? value : null;
      });
      return headersIn(sheet, within, shape) ? [{ sheet, range, tableName: name }] : [];
    }),
  );
}

/** A header row of this shape that belongs to no table. */
function bareHeaderRow<Key extends string>(sheet: SheetSnapshot, shape: TableShape<Key>): Candidate | null {
  for (const [index, cells] of sheet.values.entries()) {
    const row = index + sheet.origin.row;
    if (sheet.tables.some(({ range }) => isInside(row, parseRange(range)))) continue;
    const columns = headersIn(sheet, cells, shape);
    const bottom = sheet.origin.row + sheet.values.length - 1;
    if (columns) return { sheet, range: { top: row, ...columns, bottom }, tableName: null };
  }
  return null;
}

/**
 * A table by what it holds, wherever it was moved to, whatever it is called now and wherever it ends: by its name, else
 * by its headers and row codes in another table (Excel renames a copied one), else in rows that are no table any more.
 * Of several the one with the most entries counts: people fill in a copy of the sheet. Null where there is none. Columns
 * are bound by header, whatever their order.
 */
export function bindTable<Key extends string>(
  snapshot: WorkbookSnapshot,
  shape: TableShape<Key>,
): BoundTable<Key> | null {
  const isNamed = ({ tableName }: Candidate) => tableName?.toLowerCase() === shape.name.toLowerCase();
  const usual = fold(shape.sheetName);
  const named = snapshot.sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ name, range }): Candidate[] =>
      name.toLowerCase() === shape.name.toLowerCase()
        ? [{ sheet, range: parseRange(range), tableName: name }]
        : [],
    ),
  );
  // A table of another shape has a name of its own: what we call otherwise is not taken for this one.
  const like = tablesLike(snapshot, shape).filter(
    (each) => !isNamed(each) && !isOurs(each.tableName) && isOneOfThese(each, shape, usual),
  );
  const tabled = [...named, ...like];
  const bare = () =>
    snapshot.sheets
      .map((sheet) => bareHeaderRow(sheet, shape))
      .filter((each): each is Candidate => each !== null && isOneOfThese(each, shape, usual));
  const candidates = tabled.length > 0 ? tabled : bare();
  const [first] = candidates;
  if (!first) return null;
  if (candidates.length === 1) return bind(first, shape);

  const tables = candidates.map((each) => {
    const table = bind(each, shape);
    return { table, filled: filledCells(table, shape) };
  });
  const most = Math.max(...tables.map(({ filled }) => filled));
  const taken = tables.find(({ filled }) => filled === most)!.table;
  return {
    ...taken,
    copyOf: taken === tables[0]!.table ? null : first.sheet,
    rivals: tables
      .filter(({ table, filled }) => table !== taken && filled > 0)
      .map(({ table }) => table.sheet),
  };
}

const OURS = new Set(
  [...Object.values(TABLE), ...Object.values(PROVINCE_TABLE)].map((name) => name.toLowerCase()),
);
const isOurs = (name: string | null): boolean => name !== null && OURS.has(name.toLowerCase());

/** Told by its codes; where it has none, by the sheet on which it usually stands. */
function isOneOfThese<Key extends string>(
  candidate: Candidate,
  shape: TableShape<Key>,
  usual: string,
): boolean {
  return hasOwnCodes(candidate, shape) ?? fold(candidate.sheet.name) === usual;
}
