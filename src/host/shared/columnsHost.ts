import type { AppendedColumns } from '../../workbook/appendedColumns';
import type { CellScalar } from '../../workbook/spec';

/** Columns of ours in a sheet of somebody else's, as they were found. */
export interface ColumnsPlace {
  sheet: string;
  /** 0-based, inclusive. */
  left: number;
  right: number;
  headerRow: number;
  lastRow: number;
  /** Their headers, from the left. */
  headers: readonly string[];
  /** A1 of cells beside them, null where there is none. */
  label: string | null;
  date: string | null;
  /** The table that they are the last columns of. */
  table: string | null;
  /** Error title of the rules of typing that came with them. */
  validationTitle: string;
}

export interface AppendOptions {
  /** Cells that must still hold what they held when the columns were laid out: the header's, say. */
  expected?: readonly { cell: string; value: CellScalar }[];
  /** Columns of ours that these take the place of. */
  replaced?: ColumnsPlace | null;
}

/** Rows of a sheet, 0-based, inclusive. */
export interface RowSpan {
  from: number;
  to: number;
}

/** A host that puts columns beside what somebody else's sheet holds, and takes them away again. */
export interface ColumnsHost {
  /**
   * The first column (0-based) to whose right nothing stands in these rows, formatted emptiness included; null where that
   * is known of what is read alone.
   */
  firstFreeColumn(sheet: string, rows: RowSpan): Promise<number | null>;
  /** @throws HostError `cellChanged` where cells are not free, or not as expected, any more; nothing is written then. */
  appendColumns(added: AppendedColumns, options?: AppendOptions): Promise<void>;
  /** Takes them away, with all that stands in them. @throws HostError `cellChanged` where they are not there any more. */
  takeAwayColumns(place: ColumnsPlace): Promise<void>;
}
