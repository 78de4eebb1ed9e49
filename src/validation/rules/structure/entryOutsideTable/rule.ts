import { valueAt } from '../../../../entries/boundCell';
import { isTotalLabel } from '../../../../entries/totalLabel';
import { cellAddress } from '../../../../workbook/address';
import { isBlank } from '../../../../workbook/sheetMath';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const entryOutsideTable = rule({
  id: 'structure/entry-outside-table',
  severity: 'warning',
  scope: 'table',
  check({ table: { bound } }, report) {
    if (!bound) return;
    const { range, sheet } = bound;
    const { values, formulas, origin } = sheet;
    const isInTable = (row: number, column: number): boolean =>
      row <= range.bottom && column >= range.left && column <= range.right;
    /** The user's own column, with a header next to ours. */
    const isOwn = (column: number): boolean =>
      (column < range.left || column > range.right) && !isBlank(valueAt(sheet, range.top, column));
    for (const [index, cells] of values.entries()) {
      const row = index + origin.row;
      if (row <= range.top) continue;
      // Totals below the table are not entries.
      if (row > range.bottom && cells.some(isTotalLabel)) continue;
      const at = cells.findIndex((value, offset) => {
        const column = offset + origin.column;
        if (isBlank(value) || isInTable(row, column) || isOwn(column)) return false;
        return row <= range.bottom || (formulas[index]?.[offset] ?? null) === null;
      });
      if (at >= 0)
        report(
          { sheet: sheet.name, address: cellAddress(row, at + origin.column) },
          { value: shown(cells[at] ?? null) },
        );
    }
  },
});
