import { VERDICT } from '../../../../fields/target/targetComputations';
import { SIGNS } from '../../../../target/comparison';
import { areValid } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const missedWithoutExplanation = rule({
  id: 'target/missed-without-explanation',
  severity: 'warning',
  scope: 'target',
  check(subject, report) {
    const { cell, computed, isBlank, target } = subject;
    if (computed('verdict') !== VERDICT.missed || !isBlank('explanation') || !areValid(subject)) return;
    const rate = computed('rate');
    report(cell('explanation'), {
      rate: shown(typeof rate === 'number' ? Math.round(rate * 100) / 100 : rate),
      operator: SIGNS[target.operator],
      threshold: shown(target.threshold),
      unit: target.unit,
    });
  },
});
