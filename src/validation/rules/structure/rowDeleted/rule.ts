import { codeHeader, headerText } from '../../../engine/headers';
import { rule } from '../../../engine/rule';
import { codeOf } from '../../../engine/subjectsOf';

export const rowDeleted = rule({
  id: 'structure/row-deleted',
  severity: 'error',
  scope: 'table',
  restored: true,
  cause: 'rows',
  check({ table }, report) {
    if (!table.bound?.headers.some(({ key }) => key === 'code')) return;
    const present = new Set(table.bound.rows.map(codeOf));
    for (const code of table.expected.keys())
      if (!present.has(code))
        report(codeHeader(table), { code, header: headerText(table, 'code') }, null, code);
  },
});
