import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';
import { saysNothing } from '../../../typed/saysNothing';

export const reasonSaysNothing = rule({
  id: 'task/reason-says-nothing',
  severity: 'warning',
  scope: 'task',
  check({ status, cell, computed, value, isBlank }, report) {
    const late = computed('daysLate');
    const note = value('note');
    if (status === null || typeof late !== 'number' || late <= 0 || isBlank('note') || cell('note')?.isError)
      return;
    if (saysNothing(String(note))) report(cell('note'), { value: shown(note), days: String(late) });
  },
});
