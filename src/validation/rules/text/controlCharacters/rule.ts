import { spaced, withoutControls } from '../../../typed/spacing';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const controlCharacters = rule({
  id: 'text/control-characters',
  severity: 'warning',
  scope: 'text',
  check({ cell, limit }, report) {
    const { value } = cell;
    if (limit === null || typeof value !== 'string' || cell.isError || cell.formula !== null) return;
    const clean = withoutControls(value);
    if (clean !== value) report(cell, { value: shown(clean) }, { after: spaced(clean), safe: true });
  },
});
