import { kindIn } from '../../../../deadline/kinds';
import { STATUS } from '../../../../fields/task/taskStatus';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const inProgressComplete = rule({
  id: 'task/in-progress-complete',
  severity: 'warning',
  scope: 'task',
  check({ expected: { kind }, status, value, cell, date }, report) {
    // Open-ended work may be at 100 % of what has arisen so far, with the date of the last occasion.
    if (status !== STATUS.inProgress || kindIn(kind)?.entryEachPeriod) return;
    const doneOn = date('doneOn');
    if (value('percent') === 100) report(cell('percent'), { value: '100 %' });
    else if (doneOn !== null) report(cell('doneOn'), { value: shownDate(doneOn) });
  },
});
