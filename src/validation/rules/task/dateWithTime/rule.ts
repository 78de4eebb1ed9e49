import { TASK_DATE_KEYS } from '../../../../fields/task/taskFields';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const dateWithTime = rule({
  id: 'task/date-with-time',
  severity: 'warning',
  scope: 'task',
  check({ cell, timed, value }, report) {
    for (const key of TASK_DATE_KEYS) {
      const day = timed(key);
      if (day !== null) report(cell(key), { date: shownDate(value(key)) }, { after: day, safe: true });
    }
  },
});
