import { STATUS } from '../../../../fields/task/taskStatus';
import { plainNumber } from '../../../../messages/formatNumber';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const notArisenWithResult = rule({
  id: 'task/not-arisen-with-result',
  severity: 'warning',
  scope: 'task',
  check({ status, value, cell, date }, report) {
    if (status !== STATUS.notArisen) return;
    const [percent, doneOn] = [value('percent'), date('doneOn')];
    // A document alone may be the report that nothing arose.
    if (typeof percent === 'number' && percent > 0 && percent <= 100)
      report(cell('percent'), { value: `${plainNumber(percent, 'vi')} %` });
    else if (doneOn !== null) report(cell('doneOn'), { value: shownDate(doneOn) });
  },
});
