import { VERDICT } from '../../../../fields/target/targetComputations';
import { SIGNS } from '../../../../target/comparison';
import { validFigures } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const missedWithoutExplanation = rule({
  id: 'target/missed-without-explanation',
  severity: 'warning',
  scope: 'target',
  check(subject, report) {
    const { cell, computed, isBlank, target } = subject;
    if (computed('verdict') !== VERDICT.missed || !isBlank('explanation') || !validFigures(subject)) return;
    report(cell('explanation'), {
      rate: Math.round(Number(computed('rate')) * 100) / 100,
      operator: SIGNS[target.operator],
      threshold: shown(target.threshold),
      unit: target.unit,
    });
  },
});
