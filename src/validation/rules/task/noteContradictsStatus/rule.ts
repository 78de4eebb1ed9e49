import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';
import { contradicts } from '../../../typed/contradicts';

export const noteContradictsStatus = rule({
  id: 'task/note-contradicts-status',
  severity: 'warning',
  scope: 'task',
  check({ status, cell, value, isBlank }, report) {
    if (status === null || isBlank('note') || cell('note')?.isError) return;
    const note = value('note');
    if (contradicts(String(note), status)) report(cell('note'), { value: shown(note), status });
  },
});
