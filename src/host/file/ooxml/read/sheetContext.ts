import type { Budget } from './budget';

/** What a worksheet reader needs to know about its workbook. */
export interface SheetReadContext {
  /** Part path and the sheet's name, for errors. */
  part: string;
  sheet: string;
  budget: Budget;
  strings: string[];
  /** Number format code by cell format. */
  formats: readonly string[];
  /** Whether numbers with that cell format are dates. */
  showsDays: boolean[];
  /** True if serials count from 1904, as in old Excel for Mac. */
  is1904: boolean;
}
