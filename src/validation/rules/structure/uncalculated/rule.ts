import { parseRange } from '../../../../workbook/address';
import { rule } from '../../../engine/rule';

export const uncalculated = rule({
  id: 'structure/uncalculated',
  severity: 'warning',
  scope: 'table',
  cause: 'uncalculated',
  check({ table: { bound } }, report) {
    if (!bound) return;
    const { range, sheet } = bound;
    const inside = sheet.uncalculated.filter((address) => {
      const { top, left } = parseRange(address);
      return top > range.top && top <= range.bottom && left >= range.left && left <= range.right;
    });
    if (inside[0] !== undefined)
      report({ sheet: sheet.name, address: inside[0] }, { count: String(inside.length) });
  },
});
