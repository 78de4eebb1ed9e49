import { dateFix } from '../../../fixes/dateFix';
import { TASK_DATE_KEYS } from '../../../../fields/task/taskFields';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const dateInvalid = rule({
  id: 'task/date-invalid',
  severity: 'error',
  scope: 'task',
  check({ context, cell, date, timed, isBlank, value }, report) {
    const year = context.plan?.year ?? 0;
    for (const key of TASK_DATE_KEYS) {
      const at = cell(key);
      if (isBlank(key) || at?.isError || date(key) !== null || timed(key) !== null) continue;
      if (dateFix(value(key), year) !== null) continue;
      report(at, { value: shownDate(value(key)), from: String(year - 1), to: String(year + 1) });
    }
  },
});
