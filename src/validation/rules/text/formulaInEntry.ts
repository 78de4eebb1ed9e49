import { rule } from '../../rule';
import { shown } from '../../shown';

export const formulaInEntry = rule({
  id: 'text/formula-in-entry',
  severity: 'warning',
  scope: 'text',
  check({ cell }, report) {
    if (cell.formula === null || cell.isError) return;
    report(
      cell,
      { formula: shown(`=${cell.formula}`), value: shown(cell.value) },
      { after: cell.value, safe: false },
    );
  },
});
