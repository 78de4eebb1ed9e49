import type { CellChange } from '../../workbook/change';
import type { Fix } from '../engine/finding';

/** The change that applies a fix; the host refuses it if the cell has changed since validation. */
export function changeOf({ sheet, cell, before, after, afterFormula }: Fix): CellChange {
  return {
    sheet,
    cell,
    value: after,
    expected: before,
    ...(afterFormula === null ? {} : { formula: afterFormula }),
  };
}

/** The change that undoes a fix, restoring the cell. */
export function undoOf({ sheet, cell, before, beforeFormula, after, afterFormula }: Fix): CellChange {
  return {
    sheet,
    cell,
    value: before,
    ...(beforeFormula === null ? {} : { formula: beforeFormula }),
    // The formula's current result depends on other cells.
    ...(afterFormula === null ? { expected: after } : { expectsFormula: true as const }),
  };
}
