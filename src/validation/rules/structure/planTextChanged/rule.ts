import { fold } from '../../../../text/normalise';
import { isBlank } from '../../../../workbook/sheetMath';
import type { CellScalar } from '../../../../workbook/spec';
import { headerText } from '../../../engine/headers';
import { isEditOf } from '../../../typed/ownWords';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

const isSame = (a: CellScalar, b: CellScalar): boolean =>
  a === b ||
  (isBlank(a) && isBlank(b)) ||
  (typeof a === 'string' && typeof b === 'string' && fold(a) === fold(b));

/** Otherwise it is the user's own text, pasted a column too far or typed into the wrong cell. */
function holdsNothingElse(value: CellScalar, meant: CellScalar): boolean {
  if (isBlank(value)) return true;
  if (typeof value === 'string' && typeof meant === 'string') return isEditOf(value, meant);
  return typeof value === 'number' && typeof meant === 'number';
}

export const planTextChanged = rule({
  id: 'structure/plan-text-changed',
  severity: 'error',
  scope: 'row',
  restored: true,
  check({ context: { identity, plan }, table, row, expected }, report) {
    // The plan's data has been corrected since the workbook was made: differences may not be the user's changes.
    if (identity?.planVersion !== plan?.version) return;
    for (const { key, role } of table.columns) {
      const cell = role === 'plan' || role === 'helper' ? row.cell(key) : null;
      if (!cell || key === 'code') continue;
      const meant = expected[key] ?? null;
      if (isSame(cell.value, meant) && cell.formula === null) continue;
      report(
        cell,
        { header: headerText(table, key), value: shown(cell.value), plan: shown(meant) },
        { after: meant, safe: cell.isError || holdsNothingElse(cell.value, meant) },
      );
    }
  },
});
