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
    const name = bound?.tableName ?? null;
    // A filled-in copy is reported by its own rule.
    if (name === null || bound?.copyOf || name.toLowerCase() === shape.name.toLowerCase()) return;
    report(codeHeader(table), { value: name, table: shape.name });
  },
});
