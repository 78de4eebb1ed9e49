import { FIGURE_COLUMNS, typedPercent } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const percentTyped = rule({
  id: 'target/percent-typed',
  severity: 'error',
  scope: 'target',
  check(subject, report) {
    for (const key of FIGURE_COLUMNS)
      if (typedPercent(subject, key))
        report(subject.cell(key), {
          value: shown(subject.value(key)),
          meaning: subject.target[key],
        });
  },
});
