import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';
import { replaceLookAlikes } from '../../../typed/lookAlikes';

export const lookAlikes = rule({
  id: 'text/look-alikes',
  severity: 'hint',
  scope: 'text',
  check({ cell, limit }, report) {
    const { value } = cell;
    if (limit === null || typeof value !== 'string' || cell.isError || cell.formula !== null) return;
    const after = replaceLookAlikes(value);
    if (after !== value) report(cell, { value: shown(value) }, { after, safe: true });
  },
});
