import { parseRange, rangeAddress, type RangeRef } from '../../../workbook/address';
import type { ColumnsPlace } from '../../shared/columnsHost';
import { rangeAt } from '../support';
import type { ColumnLooks } from './standardWidths';

export const GENERAL = 'General';

/** Clears cells that were free before writing; each gets the number format of its column. */
export function emptied(sheet: Excel.Worksheet, range: RangeRef, { numberFormats }: ColumnLooks): void {
  rangeAt(sheet, rangeAddress(range)).clear('Contents');
  for (let column = range.left; column <= range.right; column += 1)
    rangeAt(sheet, rangeAddress({ ...range, left: column, right: column })).numberFormat = (numberFormats.get(
      column,
    ) ?? GENERAL) as unknown as string[][];
}

/** @param shift number of columns by which deleting a table's columns moves them to the left */
export function clearBeside(
  sheet: Excel.Worksheet,
  { label, date }: ColumnsPlace,
  { numberFormats, ...looks }: ColumnLooks,
  shift: number,
): void {
  const shifted = new Map([...numberFormats].map(([column, format]) => [column + shift, format]));
  for (const cell of [label, date])
    if (cell !== null) emptied(sheet, parseRange(cell), { ...looks, numberFormats: shifted });
}

/** Right to left: deleting a column shifts those to its right. */
export function deleteColumns(
  context: Excel.RequestContext,
  table: string,
  headers: readonly string[],
): void {
  const { columns } = context.workbook.tables.getItem(table);
  for (const header of [...headers].reverse()) columns.getItem(header).delete();
}
