import type { Budget } from './budget';

/** What the reader of a worksheet is told of the workbook that it is in. */
export interface SheetContext {
  /** Part path and the sheet's name, for errors. */
  part: string;
  sheet: string;
  budget: Budget;
  strings: string[];
  /** Number format code by cell format. */
  formats: string[];
  /** Whether numbers under that cell format are days. */
  showsDays: boolean[];
  /** True where serials count from 1904, as old Excel for Mac has it. */
  is1904: boolean;
}
