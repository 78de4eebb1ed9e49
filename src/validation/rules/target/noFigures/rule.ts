import { rule } from '../../../engine/rule';

export const noFigures = rule({
  id: 'target/no-figures',
  severity: 'warning',
  scope: 'target',
  cause: 'unfilled',
  check({ cell, isBlank }, report) {
    if (isBlank('numerator') && isBlank('denominator') && isBlank('explanation')) report(cell('numerator'));
  },
});
