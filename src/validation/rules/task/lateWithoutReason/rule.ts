import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const lateWithoutReason = rule({
  id: 'task/late-without-reason',
  severity: 'error',
  scope: 'task',
  check({ status, cell, computed, isBlank }, report) {
    const late = computed('daysLate');
    if (status === null || typeof late !== 'number' || late <= 0 || !isBlank('note')) return;
    report(cell('note'), { days: String(late), due: shownDate(computed('due')) });
  },
});
