import { isFraction } from '../../../typed/percent';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const percentAsFraction = rule({
  id: 'task/percent-as-fraction',
  severity: 'warning',
  scope: 'task',
  check(subject, report) {
    const percent = subject.value('percent');
    if (typeof percent !== 'number' || !isFraction(subject)) return;
    const after = Number((percent * 100).toPrecision(12));
    report(subject.cell('percent'), { value: shown(percent), percent: shown(after) }, { after, safe: false });
  },
});
