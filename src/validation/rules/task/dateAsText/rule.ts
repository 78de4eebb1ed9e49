import { dateFix } from '../../../fixes/dateFix';
import { TASK_DATE_KEYS } from '../../../../fields/task/taskFields';
import { rule } from '../../../engine/rule';
import { shown, shownDate } from '../../../report/shown';

export const dateAsText = rule({
  id: 'task/date-as-text',
  severity: 'error',
  scope: 'task',
  check({ context, cell, value }, report) {
    for (const key of TASK_DATE_KEYS) {
      const at = cell(key);
      const fix = at?.isError ? null : dateFix(value(key), context.calendar.year);
      if (fix) report(at, { value: shown(value(key)), date: shownDate(fix.after) }, fix);
    }
  },
});
