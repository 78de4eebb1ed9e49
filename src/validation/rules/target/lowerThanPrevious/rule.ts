import { containedReport } from '../../../engine/earlierReport';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';
import { FIGURE_COLUMNS, validFigures } from '../../../typed/figures';

export const lowerThanPrevious = rule({
  id: 'target/lower-than-previous',
  severity: 'warning',
  scope: 'target',
  check(subject, report) {
    const { context, code, cell } = subject;
    const contained = containedReport(context);
    // Impossible figures have their own error.
    const figures = validFigures(subject);
    if (!contained || !figures) return;
    for (const key of FIGURE_COLUMNS) {
      const [now, before] = [figures[key], contained.entries.targets[code]?.[key]];
      if (typeof before === 'number' && now < before)
        report(cell(key), { value: shown(now), previous: shown(before), period: contained.period.name });
    }
  },
});
