import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const lateWithoutReason = rule({
  id: 'task/late-without-reason',
  severity: 'error',
  scope: 'task',
  check({ status, cell, computed, lacks }, report) {
    if (status !== null && lacks('noReason'))
      report(cell('note'), { days: String(computed('daysLate')), due: shownDate(computed('due')) });
  },
});
