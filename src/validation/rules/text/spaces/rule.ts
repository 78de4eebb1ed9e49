import { spaced, withoutControls } from '../../../typed/spacing';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const spaces = rule({
  id: 'text/spaces',
  severity: 'hint',
  scope: 'text',
  check({ cell, limit }, report) {
    const { value } = cell;
    if (limit === null || typeof value !== 'string' || cell.isError || cell.formula !== null) return;
    if (withoutControls(value) !== value) return;
    const after = spaced(value);
    if (after !== value) report(cell, { value: shown(value) }, { after, safe: true });
  },
});
