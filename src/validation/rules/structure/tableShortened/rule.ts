import { cellAddress } from '../../../../workbook/address';
import { rule } from '../../../engine/rule';

export const tableShortened = rule({
  id: 'structure/table-shortened',
  severity: 'warning',
  scope: 'table',
  restored: true,
  cause: 'program',
  check({ table: { bound } }, report) {
    if (!bound || bound.rowsBelow === 0) return;
    const { range, rowsBelow, sheet } = bound;
    const address = cellAddress(range.bottom - rowsBelow + 1, range.left);
    report({ sheet: sheet.name, address }, { count: String(rowsBelow) });
  },
});
