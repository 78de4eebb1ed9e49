import { cellAddress, parseRange } from '../../../../workbook/address';
import { rule } from '../../../engine/rule';

export const mergedCells = rule({
  id: 'structure/merged-cells',
  severity: 'error',
  scope: 'table',
  restored: true,
  check({ table: { bound } }, report) {
    if (!bound) return;
    const { range, sheet } = bound;
    for (const address of sheet.merges) {
      const { top, left, bottom, right } = parseRange(address);
      const isOutside = bottom < range.top || top > range.bottom || right < range.left || left > range.right;
      if (!isOutside) report({ sheet: sheet.name, address: cellAddress(top, left) }, { range: address });
    }
  },
});
