import type { CellScalar } from './spec';

/** A workbook as it is, read by a host: data only, nothing trusted. */
export interface WorkbookSnapshot {
  sheets: SheetSnapshot[];
  names: { name: string; refersTo: string }[];
  /** Custom document properties. */
  properties: Record<string, string>;
  /** The program that saved the file last, where known: `Microsoft Excel`, `LibreOffice`, `WPS`. */
  application: string | null;
  /** Shared the old way (“Chia sẻ sổ làm việc”), which takes no tables and no rules; absent where it is not, or cannot be known. */
  isShared?: true;
  /** True where the file holds links to other workbooks. */
  hasExternalLinks: boolean;
  /** Sheets that are kept as they were before others took their place: they are in none of the above. */
  copies?: SheetCopy[];
}

/** A sheet that is kept as it was before another took its place. */
export interface SheetCopy {
  name: string;
  /** Cells of its used range, filled or not. */
  cells: number;
}

export interface SheetSnapshot {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  /** 0-based cell that `values[0][0]` is. */
  origin: { row: number; column: number };
  /**
   * Cells as stored, rectangular. A date is its serial number; an error its text (`#REF!`) with `errors` naming it;
   * null is an empty cell (never the empty string).
   */
  values: CellScalar[][];
  /** Formula without `=` where a cell has one, else null; same shape as `values`. */
  formulas: (string | null)[][];
  /** Number format codes, same shape; null where not read. */
  numberFormats: (string | null)[][];
  /** Cells (A1) whose value is an error. */
  errors: string[];
  /** Cells (A1) that hold a formula without a stored result. */
  uncalculated: string[];
  tables: { name: string; range: string; columns: string[] }[];
  merges: string[];
  /** 0-based. */
  hiddenRows: number[];
  hiddenColumns: number[];
  /** A1 ranges under data validation. */
  validationRanges: string[];
  isProtected: boolean;
  /** A filter, the sheet's or a table's, hides rows now; absent where none does. */
  isFiltered?: true;
}
