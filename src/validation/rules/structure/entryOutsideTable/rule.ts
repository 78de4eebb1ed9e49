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
    for (const [index, cells] of sheet.values.entries()) {
      const row = index + sheet.origin.row;
      if (row <= range.top) continue;
      const at = cells.findIndex((value, offset) => {
        const column = offset + sheet.origin.column;
        return (row > range.bottom || column < range.left || column > range.right) && !isBlank(value);
      });
      if (at >= 0)
        report(
          { sheet: sheet.name, address: cellAddress(row, at + sheet.origin.column) },
          { value: shown(cells[at] ?? null) },
        );
    }
  },
});
