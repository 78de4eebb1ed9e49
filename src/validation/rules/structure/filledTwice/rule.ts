import { codeHeader } from '../../../engine/headers';
import { rule } from '../../../engine/rule';

export const filledTwice = rule({
  id: 'structure/filled-twice',
  severity: 'error',
  scope: 'table',
  restored: true,
  check({ table }, report) {
    const { bound } = table;
    if (!bound || bound.rivals.length === 0) return;
    report(codeHeader(table), {
      value: bound.sheet.name,
      others: bound.rivals.map(({ name }) => `“${name}”`).join(', '),
    });
  },
});
