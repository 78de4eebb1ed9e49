import { toSerial } from '../../../../text/calendar';
import { STATUS } from '../../../../fields/task/taskStatus';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const dueNotStarted = rule({
  id: 'task/due-not-started',
  severity: 'warning',
  scope: 'task',
  check({ context: { period, reportingDate }, status, cell, computed }, report) {
    const due = computed('due');
    if (status !== STATUS.notStarted || !period || typeof due !== 'number') return;
    if (due >= reportingDate && due <= toSerial(period.end))
      report(cell('status'), { due: shownDate(due), end: shownDate(toSerial(period.end)) });
  },
});
