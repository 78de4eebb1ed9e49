import { containedReport } from '../../../engine/earlierReport';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';
import { areValid, FIGURE_COLUMNS } from '../../../typed/figures';

export const lowerThanPrevious = rule({
  id: 'target/lower-than-previous',
  severity: 'warning',
  scope: 'target',
  check(subject, report) {
    const { context, code, cell, value } = subject;
    const contained = containedReport(context);
    // Impossible figures have their own error.
    if (!contained || !areValid(subject)) return;
    for (const key of FIGURE_COLUMNS) {
      const [now, before] = [value(key), contained.entries.targets[code]?.[key]];
      if (typeof now === 'number' && typeof before === 'number' && now < before)
        report(cell(key), { value: shown(now), previous: shown(before), period: contained.period.name });
    }
  },
});
