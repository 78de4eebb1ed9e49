import { cellAddress } from '../../../../workbook/address';
import type { SheetSnapshot } from '../../../../workbook/snapshot';
import type { CellScalar } from '../../../../workbook/spec';
import { HostError } from '../../../shared/hostError';
import { MAX_COLUMN, MAX_ROW, type ReadCell } from './cellReader';
import type { SheetReadContext } from './sheetContext';

export type SheetGrid = Pick<SheetSnapshot, 'origin' | 'values' | 'formulas' | 'numberFormats'>;

/** Positions of a used rectangle, including empty rows: visiting each of them takes about a second. */
const MAX_PLACES = 50_000_000;

/**
 * Arranges cells in their used rectangle.
 * @throws HostError `farCell` if a cell is so far away that the rectangle exceeds the budget
 */
export function sheetGrid(cells: readonly ReadCell[], { sheet, part, budget }: SheetReadContext): SheetGrid {
  if (cells.length === 0)
    return { origin: { row: 0, column: 0 }, values: [], formulas: [], numberFormats: [] };
  let [top, left, bottom, right] = [MAX_ROW, MAX_COLUMN, 0, 0];
  const filled = new Set<number>();
  for (const { row, column } of cells) {
    filled.add(row);
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  const width = right - left + 1;
  const height = bottom - top + 1;
  const cost = height + width * filled.size;
  if (!budget.affords('cells', cost) || width * height > MAX_PLACES)
    throw new HostError(
      'farCell',
      { sheet, cell: cellAddress(bottom, right) },
      `${part}: ${width} × ${height} cells`,
    );
  budget.spend('cells', cost, part);
  // Empty rows share one array: a stray space far below costs next to nothing.
  const nothing = new Array<null>(width).fill(null);
  const grid = <T>(): (T | null)[][] =>
    Array.from({ length: height }, (_none, index) =>
      filled.has(top + index) ? new Array<T | null>(width).fill(null) : nothing,
    );
  const values = grid<Exclude<CellScalar, null>>();
  const formulas = grid<string>();
  const numberFormats = grid<string>();
  for (const { row, column, value, formula, format } of cells) {
    values[row - top]![column - left] = value;
    formulas[row - top]![column - left] = formula;
    numberFormats[row - top]![column - left] = format;
  }
  return { origin: { row: top, column: left }, values, formulas, numberFormats };
}
