import type { Place } from '../../import/plan/importedPlan';
import { vietnamese } from '../../messages/vietnamese';
import { quoteSheet } from '../../workbook/address';

/** A sheet's cell as Excel writes it, `'Phụ lục'!F12`; a table's row and column in words. */
export function placeText(place: Place): string {
  const { table, row, column, isSheet } = place;
  if (isSheet) return `${quoteSheet(table)}!${column ?? ''}${row}`;
  const values = { table, row: String(row) };
  return column === null
    ? vietnamese('cli.import.place', values)
    : vietnamese('cli.import.placeCell', { ...values, column });
}
