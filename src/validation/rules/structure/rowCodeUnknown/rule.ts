import { isOtherLevel } from '../../../engine/otherLevel';
import { rule } from '../../../engine/rule';
import { codeOf } from '../../../engine/subjectsOf';

export const rowCodeUnknown = rule({
  id: 'structure/row-code-unknown',
  severity: 'error',
  scope: 'table',
  restored: true,
  check({ context, table }, report) {
    for (const row of table.bound?.rows ?? []) {
      const code = codeOf(row);
      if (code === null || table.expected.has(code) || isOtherLevel(context, table, row)) continue;
      report(row.cell('code'), { code }, null, code);
    }
  },
});
