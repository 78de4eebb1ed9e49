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
      const value = subject.value(key);
      const isElsewhere = subject.cell(key)?.isError || typedPercent(subject, key);
      const fix = isElsewhere ? null : numberFix(value, () => true);
      if (fix) report(subject.cell(key), { value: shown(value), number: shown(fix.after) }, fix);
    }
  },
});
