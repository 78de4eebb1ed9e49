import { codeHeader } from '../../headers';
import { rule } from '../../rule';

export const tableLost = rule({
  id: 'structure/table-lost',
  severity: 'warning',
  scope: 'table',
  check({ table }, report) {
    if (table.bound && !table.bound.isTable) report(codeHeader(table), { table: table.shape.name });
  },
});
