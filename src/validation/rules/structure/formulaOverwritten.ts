import { formulaOf } from '../../expectedFormula';
import { headerText } from '../../headers';
import { rule } from '../../rule';
import { shown } from '../../shown';

export const formulaOverwritten = rule({
  id: 'structure/formula-overwritten',
  severity: 'error',
  scope: 'row',
  check(subject, report) {
    const { table, row, computed } = subject;
    for (const { key, role } of table.columns) {
      const cell = role === 'computed' ? row.cell(key) : null;
      const formula = formulaOf(subject, key);
      if (!cell || cell.formula !== null || formula === null) continue;
      report(
        cell,
        { header: headerText(table, key), value: shown(cell.value) },
        { after: computed(key), afterFormula: formula, safe: true },
      );
    }
  },
});
