import { codeHeader } from '../../../engine/headers';
import { rule } from '../../../engine/rule';

export const tableRenamed = rule({
  id: 'structure/table-renamed',
  severity: 'warning',
  scope: 'table',
  restored: true,
  cause: 'program',
  check({ table }, report) {
    const { bound, shape } = table;
    // A filled-in copy is reported by its own rule.
    if (!bound || bound.tableName === null || bound.copyOf) return;
    if (bound.tableName.toLowerCase() === shape.name.toLowerCase()) return;
    report(codeHeader(table), { value: bound.tableName, table: shape.name });
  },
});
