import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';
import { replaceLookAlikes } from '../../../typed/lookAlikes';

export const lookAlikes = rule({
  id: 'text/look-alikes',
  severity: 'hint',
  scope: 'text',
  check({ cell, typed }, report) {
    if (typed === null) return;
    const after = replaceLookAlikes(typed);
    if (after !== typed) report(cell, { value: shown(typed) }, { after, safe: true });
  },
});
