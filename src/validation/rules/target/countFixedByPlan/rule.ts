import { monthsOf } from '../../../../period/monthsOf';
import { figuresOf } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const countFixedByPlan = rule({
  id: 'target/count-fixed-by-plan',
  severity: 'warning',
  scope: 'target',
  check(subject, report) {
    const { target, context, cell } = subject;
    const { denominator } = figuresOf(subject);
    const wanted = target.denominatorMonths ? monthsOf(context.period) : (target.denominatorCount ?? null);
    if (denominator === null || wanted === null || denominator === wanted) return;
    report(cell('denominator'), {
      value: shown(denominator),
      wanted: shown(wanted),
      meaning: target.denominator,
    });
  },
});
