import { fold } from '../text/normalise';
import type { RangeRef } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { CellScalar } from '../workbook/spec';

export interface BoundCell {
  readonly sheet: string;
  /** A1 */
  readonly address: string;
  readonly value: CellScalar;
  /** Without `=`; null if the cell holds a literal. */
  readonly formula: string | null;
  readonly numberFormat: string | null;
  /** The value is the text of an error, `#REF!`. */
  readonly isError: boolean;
}

export interface BoundRow<Key extends string> {
  /** 0-based sheet row. */
  row: number;
  /** The row's code in the current layout; null if the cell holds none. */
  code: string | null;
  /** The code as stored in the cell. */
  storedCode: string | null;
  /** Null if the table lacks the column. */
  cell(key: Key): BoundCell | null;
}

export interface BoundHeader<Key extends string> {
  text: string;
  address: string;
  /** 0-based sheet column. */
  column: number;
  /** Null for a column that is not ours, or a duplicate. */
  key: Key | null;
  /** The header was changed; its neighbours identify it. */
  renamed: boolean;
}

export interface BoundTable<Key extends string> {
  name: string;
  sheet: SheetSnapshot;
  range: RangeRef;
  /** False if the table itself is gone (values pasted, Google Sheets) and only its header row was found. */
  isTable: boolean;
  /** The table's actual name: not ours if its sheet was copied. Null if there is no table. */
  tableName: string | null;
  /** Rows with a code below the table's own end: it was shortened, or rows were pasted under it. */
  rowsBelow: number;
  /** The original sheet, if entries were made in a copy of it instead. */
  copyOf: SheetSnapshot | null;
  /** Other sheets with entries that could also be this table. */
  rivals: SheetSnapshot[];
  headers: BoundHeader<Key>[];
  rows: BoundRow<Key>[];
}

/** A column's key and header text. */
export interface HeaderOf<Key extends string> {
  readonly key: Key;
  readonly header: string;
}

export interface TableShape<Key extends string> {
  /** Table name. */
  name: string;
  /** Its usual sheet, searched first if the table is gone. */
  sheetName: string;
  /** Keys in their usual order, with header texts. */
  columns: readonly HeaderOf<Key>[];
  /** Keys by folded header. */
  keyOf: ReadonlyMap<string, Key>;
  /** Keys of the entry columns. */
  entries: readonly Key[];
  /** Converts a stored row code to the current layout; absent if they are the same. */
  presentCode?: (stored: string) => string;
  /**
   * Whether a stored row code belongs to this table rather than another with the same columns; absent if there is no
   * other.
   */
  ownsCode?: (stored: string) => boolean;
}

/** Defines a table by its columns; see the fields of `TableShape`. */
export function tableShape<Key extends string>(shape: Omit<TableShape<Key>, 'keyOf'>): TableShape<Key> {
  return { ...shape, keyOf: new Map(shape.columns.map(({ key, header }) => [fold(header), key])) };
}
