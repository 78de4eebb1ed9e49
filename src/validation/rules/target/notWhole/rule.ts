import { FIGURE_COLUMNS, typedPercent } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const notWhole = rule({
  id: 'target/not-whole',
  severity: 'error',
  scope: 'target',
  check(subject, report) {
    if (!subject.target.counted) return;
    for (const key of FIGURE_COLUMNS) {
      const figure = subject.value(key);
      if (typeof figure !== 'number' || Number.isInteger(figure) || typedPercent(subject, key)) continue;
      report(subject.cell(key), { value: shown(figure) });
    }
  },
});
