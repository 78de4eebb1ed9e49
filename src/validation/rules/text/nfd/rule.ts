import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const nfd = rule({
  id: 'text/nfd',
  severity: 'hint',
  scope: 'text',
  check({ cell, typed }, report) {
    if (typed === null) return;
    const after = typed.normalize('NFC');
    if (after !== typed) report(cell, { value: shown(after) }, { after, safe: true });
  },
});
