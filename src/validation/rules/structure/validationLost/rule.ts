import { parseRange } from '../../../../workbook/address';
import { rule } from '../../../engine/rule';

export const validationLost = rule({
  id: 'structure/validation-lost',
  severity: 'warning',
  scope: 'table',
  restored: true,
  cause: 'program',
  check({ table: { bound, columns } }, report) {
    if (!bound || bound.range.bottom <= bound.range.top) return;
    const entries = new Set<string | null>(
      columns.filter(({ role }) => role === 'entry').map(({ key }) => key),
    );
    const headers = bound.headers.filter(({ key }) => entries.has(key));
    const first = headers[0];
    if (!first) return;
    const isGuarded = bound.sheet.validationRanges.some((address) => {
      const { top, bottom, left, right } = parseRange(address);
      return (
        bottom > bound.range.top &&
        top <= bound.range.bottom &&
        headers.some(({ column }) => column >= left && column <= right)
      );
    });
    if (!isGuarded) report({ sheet: bound.sheet.name, address: first.address });
  },
});
