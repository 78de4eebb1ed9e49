import { isBlank } from '../../../../workbook/sheetMath';
import { rule } from '../../../engine/rule';
import { codeOf } from '../../../engine/subjectsOf';

export const rowWithoutCode = rule({
  id: 'structure/row-without-code',
  severity: 'error',
  scope: 'table',
  restored: true,
  cause: 'codes',
  check({ table }, report) {
    if (!table.bound) return;
    const filled = table.columns.filter(({ role }) => role === 'plan' || role === 'entry');
    for (const row of table.bound.rows) {
      if (codeOf(row) !== null) continue;
      if (filled.some(({ key }) => !isBlank(row.cell(key)?.value ?? null)))
        report(row.cell('code'), { row: String(row.row + 1) });
    }
  },
});
