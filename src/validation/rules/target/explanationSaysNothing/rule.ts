import { VERDICT } from '../../../../fields/target/targetComputations';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';
import { validFigures } from '../../../typed/figures';
import { saysNothing } from '../../../typed/saysNothing';

export const explanationSaysNothing = rule({
  id: 'target/explanation-says-nothing',
  severity: 'warning',
  scope: 'target',
  check(subject, report) {
    const { cell, computed, isBlank, value } = subject;
    if (computed('verdict') !== VERDICT.missed || isBlank('explanation') || !validFigures(subject)) return;
    const text = value('explanation');
    if (!cell('explanation')?.isError && saysNothing(String(text)))
      report(cell('explanation'), { value: shown(text) });
  },
});
