import { rule } from '../../../engine/rule';

export const denominatorMissing = rule({
  id: 'target/denominator-missing',
  severity: 'error',
  scope: 'target',
  check({ cell, isBlank, target }, report) {
    if (isBlank('denominator') && !isBlank('numerator'))
      report(cell('denominator'), { meaning: target.denominator });
  },
});
