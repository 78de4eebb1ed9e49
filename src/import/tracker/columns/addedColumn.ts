import type { IsoDate } from '../../../text/calendar';
import type { CellScalar } from '../../../workbook/spec';
import type { TrackerRow } from '../tracker';
import type { TrackerKey } from '../trackerKeys';
import type { TargetCells } from './targetFormula';

/** Ids of the columns that can be added. */
export type AddedId =
  'due' | 'state' | 'late' | 'reminder' | 'comparison' | 'threshold' | 'rate' | 'attained' | 'verdict';

/** What is the same for a whole sheet. */
export interface SheetFacts {
  /** The reporting date. */
  date: IsoDate;
  /** Stands in where a deadline leaves its year out. */
  year: number;
  /** All dates of the deadlines' column show month and year alone. */
  areMonths: boolean;
  /** What a number in the column of percentages is when all is done; null where both are met. */
  whole: 1 | 100 | null;
  /** Which columns tell what is done: those of statuses and days, else percentages, else results. */
  doneBy: 'status' | 'percent' | 'result';
  targets: TargetCells;
}

/** How cells of the row are named in a formula: `$E5`, `Bang1[[#This Row],[Hạn]]`. */
export interface RowReferences {
  /** A column of theirs; null where the sheet has none. */
  of(key: TrackerKey): string | null;
  /** A column of ours that stands beside this one. */
  added(id: AddedId): string;
  /** The cell of the reporting date. */
  date: string;
  facts: SheetFacts;
}

/** A column that is added to an agency's own sheet: its formula, and what that gives. */
export interface AddedColumn {
  id: AddedId;
  name: string;
  /** In characters. */
  width: number;
  /** Number format code. */
  format?: string;
  /** Without `=`. */
  formula(row: RowReferences): string;
  value(row: TrackerRow, facts: SheetFacts): CellScalar;
}

/** Columns that come together. */
export interface ColumnGroup {
  id: 'deadlines' | 'targets';
  columns: readonly AddedColumn[];
  /** They compare with the reporting date. */
  needsDate: boolean;
}
