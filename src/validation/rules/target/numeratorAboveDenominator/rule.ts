import { figuresOf } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const numeratorAboveDenominator = rule({
  id: 'target/numerator-above-denominator',
  severity: 'error',
  scope: 'target',
  check(subject, report) {
    const { numerator, denominator } = figuresOf(subject);
    if (subject.target.unit !== '%' || numerator === null || denominator === null || denominator <= 0) return;
    if (numerator > denominator)
      report(subject.cell('numerator'), { value: shown(numerator), denominator: shown(denominator) });
  },
});
