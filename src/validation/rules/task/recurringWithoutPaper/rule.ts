import { fromSerial } from '../../../../text/calendar';
import { formatDate } from '../../../../text/formatDate';
import { STATUS } from '../../../../fields/task/taskStatus';
import { taskInstances } from '../../../documents/taskInstances';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

/** Maximum number of dates listed. */
const MOST_DAYS = 6;

export const recurringWithoutPaper = rule({
  id: 'task/recurring-without-paper',
  severity: 'hint',
  scope: 'task',
  check(subject, report) {
    const { context, expected, status, cell } = subject;
    const today = fromSerial(context.reportingDate);
    if (today === null || status === null || status === STATUS.notArisen) return;
    const { instances, undated } = taskInstances(subject, today);
    // One document for the whole year is `task/monthly-done-once`; an undated one may belong to any occurrence.
    if (undated > 0 || instances.filter(({ paper }) => paper !== null).length < 2) return;
    const missing = instances.filter(({ state }) => state === 'missing');
    if (missing.length === 0) return;
    const days = missing.map(({ due }) => formatDate(due));
    report(cell('documentNumber'), {
      time: shown(expected.time),
      count: missing.length,
      days: days.slice(0, MOST_DAYS).join('; ') + (days.length > MOST_DAYS ? '; …' : ''),
    });
  },
});
