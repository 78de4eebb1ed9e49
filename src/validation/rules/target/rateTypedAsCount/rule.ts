import { validFigures } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

const HUNDRED = 100;
export const rateTypedAsCount = rule({
  id: 'target/rate-typed-as-count',
  severity: 'warning',
  scope: 'target',
  check(subject, report) {
    const { target, cell } = subject;
    const figures = validFigures(subject);
    if (target.unit !== '%' || !target.counted || figures?.denominator !== HUNDRED) return;
    report(cell('denominator'), {
      value: `${shown(figures.numerator)}/${HUNDRED}`,
      meaning: target.denominator,
    });
  },
});
