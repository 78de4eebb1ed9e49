import { isOtherLevel } from '../../../engine/otherLevel';
import { rule } from '../../../engine/rule';
import { codeOf } from '../../../engine/subjectsOf';

export const otherLevel = rule({
  id: 'target/other-level',
  // A plan corrected since may have reassigned a target that the agency was asked to report.
  severity: 'warning',
  scope: 'table',
  restored: true,
  check({ context, table }, report) {
    for (const row of table.bound?.rows ?? [])
      if (isOtherLevel(context, table, row))
        report(row.cell('code'), { code: codeOf(row) ?? '' }, null, codeOf(row) ?? undefined);
  },
});
