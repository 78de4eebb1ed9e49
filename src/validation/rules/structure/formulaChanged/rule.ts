import { formulaOf, isOwnFormula } from '../../../formulas/expectedFormula';
import { headerText } from '../../../engine/headers';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const formulaChanged = rule({
  id: 'structure/formula-changed',
  severity: 'error',
  scope: 'row',
  restored: true,
  cause: 'formulas',
  check(subject, report) {
    const { table, row, computed } = subject;
    for (const { key, role } of table.columns) {
      const cell = role === 'computed' ? row.cell(key) : null;
      if (!cell || cell.formula === null || isOwnFormula(subject, key, cell.formula) !== false) continue;
      const formula = formulaOf(subject, key);
      if (formula === null) continue;
      report(
        cell,
        { header: headerText(table, key), formula: shown(`=${cell.formula}`) },
        { after: computed(key), afterFormula: formula, safe: true },
      );
    }
  },
});
