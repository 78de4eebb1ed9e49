import { spaced, withoutControls } from '../../../typed/spacing';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const controlCharacters = rule({
  id: 'text/control-characters',
  severity: 'warning',
  scope: 'text',
  check({ cell, typed }, report) {
    if (typed === null) return;
    const clean = withoutControls(typed);
    if (clean !== typed) report(cell, { value: shown(clean) }, { after: spaced(clean), safe: true });
  },
});
