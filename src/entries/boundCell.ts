import { cellAddress } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { CellScalar } from '../workbook/spec';
import type { BoundCell } from './boundTable';

/** Also null outside the used range. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellScalar {
  return sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}

/** Its address is computed on demand: most cells are never referenced. */
class SheetCell implements BoundCell {
  constructor(
    readonly sheet: string,
    private readonly row: number,
    private readonly column: number,
    readonly value: CellScalar,
    readonly formula: string | null,
    readonly numberFormat: string | null,
    readonly isError: boolean,
  ) {}

  get address(): string {
    return cellAddress(this.row, this.column);
  }
}

/** A cell of a sheet by 0-based row and column. */
export function boundCell(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  errors: ReadonlySet<string>,
): BoundCell {
  const [y, x] = [row - sheet.origin.row, column - sheet.origin.column];
  return new SheetCell(
    sheet.name,
    row,
    column,
    sheet.values[y]?.[x] ?? null,
    sheet.formulas[y]?.[x] ?? null,
    sheet.numberFormats[y]?.[x] ?? null,
    errors.size > 0 && errors.has(cellAddress(row, column)),
  );
}
