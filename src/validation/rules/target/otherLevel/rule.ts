import { isOtherLevel } from '../../../engine/otherLevel';
import { rule } from '../../../engine/rule';
import { codeOf } from '../../../engine/subjectsOf';

export const otherLevel = rule({
  id: 'target/other-level',
  severity: 'error',
  scope: 'table',
  check({ context, table }, report) {
    // A corrected plan may have reassigned the target since: the agency was asked to report it.
    if (context.identity?.planVersion !== context.plan?.version) return;
    for (const row of table.bound?.rows ?? [])
      if (isOtherLevel(context, table, row))
        report(row.cell('code'), { code: codeOf(row) ?? '' }, null, codeOf(row) ?? undefined);
  },
});
