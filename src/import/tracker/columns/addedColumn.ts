import type { IsoDate } from '../../../text/calendar';
import type { CellScalar } from '../../../workbook/spec';
import type { TrackerRow } from '../tracker';
import type { TrackerKey } from '../trackerKeys';
import type { ShownMonths } from './dueFormula';
import type { KnownDays, KnownTexts } from './knownTexts';
import type { TargetCells } from './targetFormula';

/** Ids of the columns we can add. */
export type AddedId =
  'due' | 'state' | 'late' | 'reminder' | 'comparison' | 'threshold' | 'rate' | 'attained' | 'verdict';

/** Facts about the sheet as a whole. */
export interface SheetFacts {
  /** The reporting date. */
  date: IsoDate;
  /** Used when a deadline leaves its year out. */
  year: number;
  /** Which dates in the deadline column are displayed as month and year. */
  months: ShownMonths;
  /** Deadlines that our reader understands but the formula would not. */
  dueDays: KnownDays;
  /** Statuses in the sheet that mean done although the formula would not recognise them by their opening words. */
  doneTexts: KnownTexts;
  openTexts: KnownTexts;
  /** Completion dates typed in a form other than `15/3/2026`. */
  doneDays: KnownDays;
  /** The number that means 100 % in the percentage column; null if both scales occur. */
  whole: 1 | 100 | null;
  targets: TargetCells;
}

/** How a formula refers to cells of the row: `$E5`, `Bang1[[#This Row],[Hạn]]`. */
export interface RowReferences {
  /** One of the agency's columns; null if the sheet does not have it. */
  of(key: TrackerKey): string | null;
  /** One of the other added columns. */
  added(id: AddedId): string;
  /** The reporting date's cell. */
  date: string;
  facts: SheetFacts;
}

/** A column we add to an agency's own sheet: its formula and result. */
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

/** Columns that are added together. */
export interface ColumnGroup {
  id: 'deadlines' | 'targets';
  columns: readonly AddedColumn[];
  /** They compare with the reporting date. */
  needsDate: boolean;
}
