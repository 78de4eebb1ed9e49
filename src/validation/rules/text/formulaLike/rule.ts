import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

/** "- việc thứ nhất" and "-Do thiếu kinh phí" are bullets, Excel would evaluate "-3" and "-A1". */
const FORMULA_LIKE = /^(?:[=@]|[+-](?=(?:\$?[A-Z]{1,3}\$?)?[\d(]))/iu;

export const formulaLike = rule({
  id: 'text/formula-like',
  severity: 'warning',
  scope: 'text',
  check({ cell, limit }, report) {
    const { value } = cell;
    if (limit === null || typeof value !== 'string' || cell.isError || cell.formula !== null) return;
    if (FORMULA_LIKE.test(value.trimStart())) report(cell, { value: shown(value) });
  },
});
