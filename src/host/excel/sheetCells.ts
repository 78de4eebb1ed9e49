import { cellAddress } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { CellScalar } from '../../workbook/spec';
import { readFrom1904 } from '../shared/dateSystem';
import { loadAtOnce, loadInParts, type Details } from './loadCells';
import { localAddresses } from './rangeAddresses';

/** The cells of these sheets as stored, in one sync if possible. */
export async function readCells(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Cells[]> {
  const details = (await loadAtOnce(context, sheets)) ?? (await loadInParts(context, sheets));
  return details.map(cellsOf);
}

/** A sheet's cells with their dates counted from 1900, if the workbook's serials count from 1904. */
export const with1900Dates = (cells: Cells): Cells => ({
  ...cells,
  values: cells.values.map((row, y) =>
    row.map((value, x) => readFrom1904(value, cells.numberFormats[y]?.[x])),
  ),
});

/** The part of a sheet snapshot that comes from its cells. */
export type Cells = Omit<SheetSnapshot, 'name' | 'visibility' | 'isProtected' | 'tables'>;

/** As stored: see `with1900Dates`. */
export function cellsOf({ area, parts, rows, columns, validated, merged }: Details): Cells {
  const cells: Cells = {
    origin: { row: area.top, column: area.left },
    values: [],
    formulas: [],
    numberFormats: [],
    errors: [],
    uncalculated: [],
    merges: addressesOf(merged),
    hiddenRows: hiddenOf(rows, 'rowHidden', area.top),
    hiddenColumns: hiddenOf(columns, 'columnHidden', area.left),
    validationRanges: addressesOf(validated),
  };
  for (const range of parts) {
    for (const [index, row] of (range.values as CellScalar[][]).entries()) {
      const formulas = (range.formulas[index] as unknown[]).map((formula, column) =>
        formulaOf(formula, row[column]),
      );
      const top = cells.origin.row + cells.values.length;
      range.valueTypes[index]?.forEach((type, column) => {
        if (type === 'Error') cells.errors.push(cellAddress(top, cells.origin.column + column));
      });
      cells.values.push(
        row.map((value, column) => (value === '' && formulas[column] === null ? null : value)),
      );
      cells.formulas.push(formulas);
      cells.numberFormats.push(range.numberFormat[index] as (string | null)[]);
    }
  }
  const isEmpty = cells.values.length === 1 && cells.values[0]?.length === 1 && cells.values[0][0] === null;
  return isEmpty ? { ...cells, values: [], formulas: [], numberFormats: [] } : cells;
}

/**
 * A cell's formula, without `=`. `formulas` returns text beginning with `=` in the same form as a formula, but then the
 * value is that same text, which is never true of a formula.
 */
export function formulaOf(formula: unknown, value: CellScalar | undefined): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value
    ? formula.slice(1)
    : null;
}

const addressesOf = (areas: Excel.RangeAreas | undefined): string[] =>
  areas === undefined || areas.isNullObject ? [] : localAddresses(areas.address);

function hiddenOf<K extends string>(
  properties: OfficeExtension.ClientResult<Partial<Record<K, boolean>>[]> | undefined,
  key: K,
  first: number,
): number[] {
  return (properties?.value ?? []).flatMap((one, index) => (one[key] ? [first + index] : []));
}
