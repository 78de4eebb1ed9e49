import { STATUS } from '../../../../fields/task/taskStatus';
import { isFraction } from '../../../typed/percent';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const notStartedAboveZero = rule({
  id: 'task/not-started-above-zero',
  severity: 'error',
  scope: 'task',
  check(subject, report) {
    const percent = subject.value('percent');
    if (subject.status !== STATUS.notStarted || typeof percent !== 'number' || isFraction(subject)) return;
    if (percent > 0 && percent <= 100) report(subject.cell('percent'), { value: shown(percent) });
  },
});
