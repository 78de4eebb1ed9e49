import { spaced, withoutControls } from '../../../typed/spacing';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const spaces = rule({
  id: 'text/spaces',
  severity: 'hint',
  scope: 'text',
  check({ cell, typed }, report) {
    if (typed === null || withoutControls(typed) !== typed) return;
    const after = spaced(typed);
    if (after !== typed) report(cell, { value: shown(typed) }, { after, safe: true });
  },
});
