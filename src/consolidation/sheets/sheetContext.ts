import type { Catalogue } from '../../agency/catalogue';
import type { ValidationSpec } from '../../workbook/spec';
import { workbookText } from '../../messages/workbookText';

/** What every sheet of the province's workbook needs besides its rows. */
export interface SheetContext {
  catalogue: Catalogue;
  year: number;
  /** Name of the reporting period. */
  period: string;
  footer: string;
  /** Serial. */
  reportingDate: number;
}

/** Rows for a table sheet: Excel needs at least one under a table's header. */
export function atLeastOne<Row>(rows: readonly Row[], empty: Row): readonly Row[] {
  return rows.length > 0 ? rows : [empty];
}

/** Rule of the columns in which Sở Nội vụ writes. */
export const opinionRule = (): Omit<ValidationSpec, 'range'> => ({
  kind: 'textLength',
  operator: 'lessThanOrEqual',
  formula1: '2000',
  allowBlank: true,
  prompt: { title: workbookText('prompt.opinion.title'), message: workbookText('prompt.opinion.message') },
  error: {
    style: 'stop',
    title: workbookText('error.note.title'),
    message: workbookText('error.note.message'),
  },
});
