import type { WorkbookTextKey } from '../messages/workbookText';
import type { CellScalar, ValidationSpec } from '../workbook/spec';
import type { StyleName } from '../workbook/styles';

/** A computed column: the sheet's formula and the core's value, defined side by side so that they cannot drift apart. */
export interface Computation<Key extends string> {
  /** Stored syntax without `=`; `ref` gives the cell of a column in the same row. */
  formula: (ref: (key: Key) => string) => string;
  compute: (cell: (key: Key) => CellScalar, reportingDate: CellScalar) => CellScalar;
}

export interface Column<Key extends string> {
  key: Key;
  header: WorkbookTextKey;
  /** Characters. */
  width: number;
  role: 'plan' | 'entry' | 'computed' | 'helper';
  style: StyleName;
  hidden?: boolean;
  computation?: Computation<Key>;
  validation?: (year: number) => Omit<ValidationSpec, 'range'>;
}

/** Some of a table's columns, for another table that has them as they are. @throws Error for one that it lacks. */
export function columnsOf<Key extends string>(
  columns: readonly Column<Key>[],
  keys: readonly Key[],
): Column<Key>[] {
  return keys.map((key) => {
    const found = columns.find((each) => each.key === key);
    if (!found) throw new Error(`no column ${key}`);
    return found;
  });
}

/** Within a structured reference these characters are escaped by an apostrophe. */
const escaped = (header: string): string => header.replace(/['[\]#]/g, "'$&");

/** Reference to a column's cell in the same row of a table. */
export function thisRow(table: string, header: string): string {
  return `${table}[[#This Row],[${escaped(header)}]]`;
}

/** Reference to all of a column's cells. */
export function wholeColumn(table: string, header: string): string {
  return `${table}[${escaped(header)}]`;
}
