import { rule } from '../../../engine/rule';

export const numeratorMissing = rule({
  id: 'target/numerator-missing',
  severity: 'error',
  scope: 'target',
  check({ cell, isBlank, target }, report) {
    if (isBlank('numerator') && !isBlank('denominator'))
      report(cell('numerator'), { meaning: target.numerator });
  },
});
