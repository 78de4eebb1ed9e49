import { codeHeader } from '../../../engine/headers';
import { rule } from '../../../engine/rule';

export const filledInCopy = rule({
  id: 'structure/filled-in-copy',
  severity: 'warning',
  scope: 'table',
  restored: true,
  check({ table }, report) {
    const { bound, shape } = table;
    if (bound?.copyOf && bound.rivals.length === 0)
      report(codeHeader(table), { value: bound.sheet.name, sheet: bound.copyOf.name, table: shape.name });
  },
});
