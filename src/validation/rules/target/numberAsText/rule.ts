import { FIGURE_COLUMNS, typedPercent } from '../../../typed/figures';
import { numberFix } from '../../../fixes/numberFix';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const numberAsText = rule({
  id: 'target/number-as-text',
  severity: 'error',
  scope: 'target',
  check(subject, report) {
    for (const key of FIGURE_COLUMNS) {
      const cell = subject.cell(key);
      const fix =
        cell?.isError || typedPercent(subject, key) ? null : numberFix(subject.value(key), () => true);
      if (fix) report(cell, { value: shown(subject.value(key)), number: shown(fix.after) }, fix);
    }
  },
});
