import { STATUS } from '../../../../fields/task/taskStatus';
import { rule } from '../../../engine/rule';

export const doneWithoutDate = rule({
  id: 'task/done-without-date',
  severity: 'error',
  scope: 'task',
  check({ status, cell, isBlank }, report) {
    if (status === STATUS.done && isBlank('doneOn')) report(cell('doneOn'));
  },
});
