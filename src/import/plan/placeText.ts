import { importText } from '../../messages/importText';
import type { Locale } from '../../messages/locale';
import { quoteSheet } from '../../workbook/address';
import type { SourcePlace } from './importedPlan';

/** A sheet's cell in Excel's notation, `'Phụ lục'!F12`; a table's row and column in words. */
export function placeText({ table, row, column, isSheet }: SourcePlace, locale: Locale = 'vi'): string {
  if (isSheet) return `${quoteSheet(table)}!${column ?? ''}${row}`;
  const values = { table, row: String(row) };
  return column === null
    ? importText(locale, 'import.place', values)
    : importText(locale, 'import.placeCell', { ...values, column });
}
