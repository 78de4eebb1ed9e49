import { STATUS } from '../../../../fields/task/taskStatus';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const documentAfterDone = rule({
  id: 'task/document-after-done',
  severity: 'warning',
  scope: 'task',
  check({ context: { reportingDate }, status, cell, date }, report) {
    const [day, doneOn] = [date('documentDate'), date('doneOn')];
    if (status !== STATUS.done || day === null || doneOn === null) return;
    if (day > doneOn && day <= reportingDate)
      report(cell('documentDate'), { value: shownDate(day), doneOn: shownDate(doneOn) });
  },
});
