import { codeHeader } from '../../../engine/headers';
import { rule } from '../../../engine/rule';

export const columnMissing = rule({
  id: 'structure/column-missing',
  severity: 'error',
  scope: 'table',
  restored: true,
  cause: 'program',
  check({ table }, report) {
    if (!table.bound) return;
    const present = new Set(table.bound.headers.map(({ key }) => key));
    for (const { key, header } of table.shape.columns)
      if (!present.has(key)) report(codeHeader(table), { header });
  },
});
