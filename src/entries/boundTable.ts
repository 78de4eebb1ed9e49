import { fold } from '../text/normalise';
import type { RangeRef } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { CellScalar } from '../workbook/spec';

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
  /** The same as it stands in the cell. */
  storedCode: string | null;
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

/** A column's key with the text of its header. */
export interface HeaderOf<Key extends string> {
  readonly key: Key;
  readonly header: string;
}

export interface TableShape<Key extends string> {
  /** Name of the table. */
  name: string;
  /** Where it usually stands: looked at first when the table is gone. */
  sheetName: string;
  /** Keys in their usual order, with their header text. */
  columns: readonly HeaderOf<Key>[];
  /** Keys by folded header. */
  keyOf: ReadonlyMap<string, Key>;
  /** Keys of the columns that staff fill. */
  entries: readonly Key[];
  /** A row's code in the present layout, from what stands in the cell; absent where that is the code. */
  presentCode?: (stored: string) => string;
  /** Tells a row's code, as it stands in the cell, from those of a table with the same columns; absent where no other has them. */
  ownsCode?: (stored: string) => boolean;
}

/** A table by its columns; see the fields of `TableShape`. */
export function tableShape<Key extends string>(shape: Omit<TableShape<Key>, 'keyOf'>): TableShape<Key> {
  return { ...shape, keyOf: new Map(shape.columns.map(({ key, header }) => [fold(header), key])) };
}
