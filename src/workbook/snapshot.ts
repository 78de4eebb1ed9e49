import type { CellScalar } from './spec';

/** A workbook as read by a host: data only, nothing trusted. */
export interface WorkbookSnapshot {
  sheets: SheetSnapshot[];
  names: { name: string; refersTo: string }[];
  /** Custom document properties. */
  properties: Record<string, string>;
  /** The program that last saved the file, if known: `Microsoft Excel`, `LibreOffice`, `WPS`. */
  application: string | null;
  /** Legacy sharing (“Chia sẻ sổ làm việc”), which disallows new tables and rules; absent if not shared, or unknown. */
  isShared?: true;
  /** True if the file contains links to other workbooks. */
  hasExternalLinks: boolean;
  /** Sheets kept as they were before being replaced; they are not included in any of the above. */
  copies?: SheetCopy[];
}

/** A sheet kept as it was before being replaced. */
export interface SheetCopy {
  name: string;
  /** Cells in its used range, filled or not. */
  cells: number;
}

export interface SheetSnapshot {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  /** 0-based position of `values[0][0]`. */
  origin: { row: number; column: number };
  /**
   * Cells as stored, rectangular. A date is its serial number; an error its text (`#REF!`) with `errors` naming it;
   * null is an empty cell (never the empty string).
   */
  values: CellScalar[][];
  /** Formula without `=` if the cell has one, else null; same shape as `values`. */
  formulas: (string | null)[][];
  /** Number format codes, same shape; null if not read. */
  numberFormats: (string | null)[][];
  /** Cells (A1) whose value is an error. */
  errors: string[];
  /** Cells (A1) with a formula but no stored result. */
  uncalculated: string[];
  tables: { name: string; range: string; columns: string[] }[];
  merges: string[];
  /** 0-based. */
  hiddenRows: number[];
  hiddenColumns: number[];
  /** A1 ranges under data validation. */
  validationRanges: string[];
  isProtected: boolean;
  /** Set if a filter, the sheet's or a table's, currently hides rows. */
  isFiltered?: true;
}
