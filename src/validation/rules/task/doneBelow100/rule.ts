import { STATUS } from '../../../../fields/task/taskStatus';
import { isFraction } from '../../../typed/percent';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const doneBelow100 = rule({
  id: 'task/done-below-100',
  severity: 'error',
  scope: 'task',
  check(subject, report) {
    const percent = subject.value('percent');
    if (subject.status !== STATUS.done || typeof percent !== 'number' || isFraction(subject)) return;
    if (percent >= 0 && percent < 100) report(subject.cell('percent'), { value: shown(percent) });
  },
});
