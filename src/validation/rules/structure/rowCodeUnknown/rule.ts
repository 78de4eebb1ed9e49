import { isTotalLabel } from '../../../../entries/totalLabel';
import { isBlank } from '../../../../workbook/sheetMath';
import { isOtherLevel } from '../../../engine/otherLevel';
import { rule } from '../../../engine/rule';
import { codeOf } from '../../../engine/subjectsOf';

export const rowCodeUnknown = rule({
  id: 'structure/row-code-unknown',
  severity: 'error',
  scope: 'table',
  restored: true,
  cause: 'codes',
  check({ context, table }, report) {
    if (!table.bound) return;
    const { identity, plan } = context;
    const isEarlier = identity !== null && plan !== null && identity.planVersion < plan.version;
    const entries = table.columns.filter(({ role }) => role === 'entry');
    for (const row of table.bound.rows) {
      const code = codeOf(row);
      if (
        code === null ||
        isTotalLabel(code) ||
        table.expected.has(code) ||
        isOtherLevel(context, table, row)
      )
        continue;
      // An empty row that the plan no longer assigns to the agency: the finding about the plan's version covers it.
      const isEmpty = entries.every(({ key }) => isBlank(row.cell(key)?.value ?? null));
      if (!(isEarlier && isEmpty)) report(row.cell('code'), { code }, null, code);
    }
  },
});
