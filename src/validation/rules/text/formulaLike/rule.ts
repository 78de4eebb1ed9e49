import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

/** "- việc thứ nhất" and "-Do thiếu kinh phí" are bullets, Excel would evaluate "-3" and "-A1". */
const FORMULA_LIKE = /^(?:[=@]|[+-](?=(?:\$?[A-Z]{1,3}\$?)?[\d(]))/iu;

export const formulaLike = rule({
  id: 'text/formula-like',
  severity: 'warning',
  scope: 'text',
  check({ cell, typed }, report) {
    if (typed !== null && FORMULA_LIKE.test(typed.trimStart())) report(cell, { value: shown(typed) });
  },
});
