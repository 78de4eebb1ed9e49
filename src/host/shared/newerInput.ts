import { cellAddress } from '../../workbook/address';
import type { CellChange } from '../../workbook/change';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { CellScalar } from '../../workbook/spec';
import { HostError } from './hostError';

type Grid = Pick<SheetSnapshot, 'origin' | 'values' | 'formulas'>;

const empty = (value: CellScalar): CellScalar => (value === '' ? null : value);

const FORMULA = Symbol('formula');

/**
 * A cell's literal. For formulas, only that there is one: their text follows renamed sheets, their results other cells.
 */
function inputAt({ origin, values, formulas }: Grid, row: number, column: number): CellScalar | symbol {
  const [y, x] = [row - origin.row, column - origin.column];
  if ((formulas[y]?.[x] ?? null) !== null) return FORMULA;
  return empty(values[y]?.[x] ?? null);
}

/** Address of the first cell whose content has changed; null if none has. */
export function newerInput(before: Grid, now: Grid): string | null {
  const bottom = Math.max(...[before, now].map(({ origin, values }) => origin.row + values.length));
  const right = Math.max(
    ...[before, now].map(({ origin, values }) => origin.column + (values[0]?.length ?? 0)),
  );
  const top = Math.min(before.origin.row, now.origin.row);
  const left = Math.min(before.origin.column, now.origin.column);
  for (let row = top; row < bottom; row += 1)
    for (let column = left; column < right; column += 1)
      if (inputAt(before, row, column) !== inputAt(now, row, column)) return cellAddress(row, column);
  return null;
}

/**
 * @param beside current value of the neighbouring cell the change also checks.
 * @throws HostError `cellChanged` if either differs from what the change expects.
 */
export function refuseChangedCell(
  { sheet, cell, expected, expectsFormula, beside: guard }: CellChange,
  actual: { value: CellScalar; formula: string | null },
  beside: CellScalar,
): void {
  if (guard && empty(beside) !== empty(guard.value))
    throw new HostError(
      'cellChanged',
      { sheet, cell },
      `${guard.cell} is ${String(beside)}, not ${String(guard.value)}`,
    );
  const isOther = expected !== undefined && empty(actual.value) !== empty(expected);
  const lostFormula = expectsFormula === true && actual.formula === null;
  if (isOther || lostFormula)
    throw new HostError(
      'cellChanged',
      { sheet, cell },
      `is ${String(actual.value)}, not ${lostFormula ? 'a formula' : String(expected)}`,
    );
}
