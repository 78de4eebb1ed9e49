import { rule } from '../../../engine/rule';
import { codeOf } from '../../../engine/subjectsOf';

export const rowCodeDuplicated = rule({
  id: 'structure/row-code-duplicated',
  severity: 'error',
  scope: 'table',
  restored: true,
  check({ table }, report) {
    if (!table.bound) return;
    const first = new Map<string, number>();
    for (const row of table.bound.rows) {
      const code = codeOf(row);
      if (code === null) continue;
      const earlier = first.get(code);
      if (earlier === undefined) first.set(code, row.row + 1);
      else report(row.cell('code'), { code, first: String(earlier) }, null, code);
    }
  },
});
