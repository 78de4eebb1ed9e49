import type { CellScalar } from '../../../../workbook/spec';
import { formulaOf } from '../../../formulas/expectedFormula';
import { headerText } from '../../../engine/headers';
import { isOwnWord } from '../../../typed/ownWords';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

/** A possible formula result: any other text is somebody's note. */
const isResult = (value: CellScalar): boolean =>
  typeof value !== 'string' || value === '' || isOwnWord(value);

export const formulaOverwritten = rule({
  id: 'structure/formula-overwritten',
  severity: 'error',
  scope: 'row',
  restored: true,
  cause: 'formulas',
  check(subject, report) {
    const { table, row, computed } = subject;
    for (const { key, role } of table.columns) {
      const cell = role === 'computed' ? row.cell(key) : null;
      const formula = cell?.formula === null ? formulaOf(subject, key) : null;
      if (!cell || formula === null) continue;
      const after = computed(key);
      report(
        cell,
        { header: headerText(table, key), value: shown(cell.value) },
        { after, afterFormula: formula, safe: cell.isError || cell.value === after || isResult(cell.value) },
      );
    }
  },
});
