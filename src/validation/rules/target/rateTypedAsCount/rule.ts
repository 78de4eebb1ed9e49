import { areValid, figuresOf } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

const HUNDRED = 100;
export const rateTypedAsCount = rule({
  id: 'target/rate-typed-as-count',
  severity: 'warning',
  scope: 'target',
  check(subject, report) {
    const { target, cell } = subject;
    const { numerator, denominator } = figuresOf(subject);
    if (target.unit !== '%' || !target.counted || denominator !== HUNDRED || !areValid(subject)) return;
    report(cell('denominator'), { value: `${shown(numerator)}/${HUNDRED}`, meaning: target.denominator });
  },
});
