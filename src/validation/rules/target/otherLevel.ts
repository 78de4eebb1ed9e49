import { isOtherLevel } from '../../otherLevel';
import { rule } from '../../rule';
import { codeOf } from '../../subjectsOf';

export const otherLevel = rule({
  id: 'target/other-level',
  severity: 'error',
  scope: 'table',
  check({ context, table }, report) {
    for (const row of table.bound?.rows ?? [])
      if (isOtherLevel(context, table, row))
        report(row.cell('code'), { code: codeOf(row) ?? '' }, null, codeOf(row) ?? undefined);
  },
});
