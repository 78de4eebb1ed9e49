import type { CellChange } from '../../workbook/change';
import type { Fix } from '../engine/finding';

/** The change that makes a fix; refused by the host where the cell is no longer what was judged. */
export function changeOf({ sheet, cell, before, after, afterFormula }: Fix): CellChange {
  return {
    sheet,
    cell,
    value: after,
    expected: before,
    ...(afterFormula === null ? {} : { formula: afterFormula }),
  };
}

/** The change that takes a fix back: the cell is then what it was. */
export function undoOf({ sheet, cell, before, beforeFormula, after, afterFormula }: Fix): CellChange {
  return {
    sheet,
    cell,
    value: before,
    ...(beforeFormula === null ? {} : { formula: beforeFormula }),
    // What a formula gives by now depends on other cells.
    ...(afterFormula === null ? { expected: after } : { expectsFormula: true as const }),
  };
}
