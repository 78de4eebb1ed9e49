import type { AppendedColumns } from '../../workbook/appendedColumns';
import type { CellScalar } from '../../workbook/spec';

/** Our columns in somebody else's sheet, as found. */
export interface ColumnsPlace {
  sheet: string;
  /** 0-based, inclusive. */
  left: number;
  right: number;
  headerRow: number;
  lastRow: number;
  /** Their headers, left to right. */
  headers: readonly string[];
  /** Cells of theirs below the header, and of the row below them, in which somebody has typed. */
  typed: readonly { cell: string; value: CellScalar }[];
  /** A1 of the cells beside them, null if none. */
  label: string | null;
  date: string | null;
  /** The table whose last columns they are. */
  table: string | null;
  /** Their original widths, in characters. */
  widths: readonly number[];
  /** A1 ranges of the sheet that are under any data validation. */
  validated: readonly string[];
  /** Error title of the data validations added with them. */
  validationTitle: string;
}

export interface AppendOptions {
  /** Cells that must be unchanged since the columns were laid out, such as the headers. */
  expected?: readonly { cell: string; value: CellScalar }[];
  /** Our earlier columns that these replace. */
  replaced?: ColumnsPlace | null;
}

/** What the user has selected. */
export interface SelectedArea {
  sheet: string;
  /** A1 */
  range: string;
}

/** A range of sheet rows, 0-based, inclusive. */
export interface RowSpan {
  from: number;
  to: number;
}

/** A host that can append columns to somebody else's sheet, and remove them again. */
export interface ColumnsHost {
  /** The first of the selected areas, if there is a live grid. */
  selectedArea?(): Promise<SelectedArea>;
  /**
   * The first column (0-based) with nothing in it or to its right in these rows, counting formatted empty cells; null
   * if reading the content is enough to know.
   */
  firstFreeColumn(sheet: string, rows: RowSpan): Promise<number | null>;
  /** The ranges (A1) under data validation that was added with these columns. */
  typingRules(place: ColumnsPlace): Promise<string[]>;
  /** @throws HostError `cellChanged` if cells are no longer free, or not as expected; nothing is written then. */
  appendColumns(added: AppendedColumns, options?: AppendOptions): Promise<void>;
  /** Removes them with everything in them. @throws HostError `cellChanged` if they are no longer there. */
  removeColumns(place: ColumnsPlace): Promise<void>;
}
