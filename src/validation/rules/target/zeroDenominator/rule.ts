import { rule } from '../../../engine/rule';

export const zeroDenominator = rule({
  id: 'target/zero-denominator',
  severity: 'error',
  scope: 'target',
  check({ cell, value }, report) {
    if (value('denominator') === 0) report(cell('denominator'));
  },
});
