import { STATUS } from '../../../../fields/task/taskStatus';
import { documentsOf } from '../../../documents/documentsOf';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const notStartedWithResult = rule({
  id: 'task/not-started-with-result',
  severity: 'warning',
  scope: 'task',
  check(subject, report) {
    const { status, cell, date } = subject;
    if (status !== STATUS.notStarted) return;
    const doneOn = date('doneOn');
    const [paper] = documentsOf(subject);
    if (doneOn !== null) report(cell('doneOn'), { value: shownDate(doneOn) });
    else if (paper) report(cell('documentNumber'), { value: paper.text });
  },
});
