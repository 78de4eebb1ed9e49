import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const nfd = rule({
  id: 'text/nfd',
  severity: 'hint',
  scope: 'text',
  check({ cell, limit }, report) {
    const { value } = cell;
    if (limit === null || typeof value !== 'string' || cell.isError || cell.formula !== null) return;
    const after = value.normalize('NFC');
    if (after !== value) report(cell, { value: shown(after) }, { after, safe: true });
  },
});
