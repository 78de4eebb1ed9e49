import type { Catalogue } from '../../agency/catalogue';
import type { RiskRule } from '../../deadline/planCalendar';
import { entryRule, type ValidationRule } from '../../fields/entryKinds';

/** What every sheet of the province's workbook needs besides its rows. */
export interface SheetContext {
  catalogue: Catalogue;
  year: number;
  /** Name of the reporting period. */
  period: string;
  footer: string;
  /** Serial. */
  reportingDate: number;
  /** Public holidays, as serials. */
  holidays: readonly number[];
  risk?: RiskRule;
}

/** Rows for a table sheet: Excel requires at least one row below a table's header. */
export function atLeastOne<Row>(rows: readonly Row[], empty: Row): readonly Row[] {
  return rows.length > 0 ? rows : [empty];
}

/** Validation for the columns in which Sở Nội vụ writes. */
export const opinionRule = (year: number): ValidationRule =>
  entryRule('text', { title: 'prompt.opinion.title', message: 'prompt.opinion.message' }, year);

/** Validation for a column in which Sở Nội vụ enters a date. */
export const dayRule = (year: number): ValidationRule =>
  entryRule('date', { title: 'prompt.arrivedOn.title', message: 'prompt.arrivedOn.message' }, year);
