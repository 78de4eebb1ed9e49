import { codeHeader } from '../../../engine/headers';
import { rule } from '../../../engine/rule';

export const tableMissing = rule({
  id: 'structure/table-missing',
  severity: 'error',
  scope: 'table',
  restored: true,
  cause: 'program',
  check({ table }, report) {
    if (!table.bound) report(codeHeader(table), { sheet: table.shape.sheetName });
  },
});
