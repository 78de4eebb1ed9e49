import { codeHeader } from '../../../engine/headers';
import { rule } from '../../../engine/rule';

export const tableLost = rule({
  id: 'structure/table-lost',
  severity: 'warning',
  scope: 'table',
  restored: true,
  cause: 'program',
  check({ table }, report) {
    // A copy that other programs made has no table; the original has.
    if (table.bound && !table.bound.isTable && !table.bound.copyOf)
      report(codeHeader(table), { table: table.shape.name });
  },
});
