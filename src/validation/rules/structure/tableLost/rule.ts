import { codeHeader } from '../../../engine/headers';
import { rule } from '../../../engine/rule';

export const tableLost = rule({
  id: 'structure/table-lost',
  severity: 'warning',
  scope: 'table',
  restored: true,
  cause: 'program',
  check({ table }, report) {
    if (table.bound && !table.bound.isTable) report(codeHeader(table), { table: table.shape.name });
  },
});
