import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const formulaInEntry = rule({
  id: 'text/formula-in-entry',
  severity: 'warning',
  scope: 'text',
  check({ cell }, report) {
    if (cell.formula === null || cell.isError) return;
    // Saved by a program that does not calculate: there is no known value to replace it with.
    const isKnown = cell.value !== null;
    report(
      cell,
      { formula: shown(`=${cell.formula}`), value: isKnown ? shown(cell.value) : '?' },
      isKnown ? { after: cell.value, safe: false } : null,
    );
  },
});
