import { STATUS } from '../../../../fields/task/taskStatus';
import { rule } from '../../../engine/rule';

export const doneWithoutDocument = rule({
  id: 'task/done-without-document',
  severity: 'error',
  scope: 'task',
  check({ expected, status, cell, isBlank }, report) {
    if (status === STATUS.done && expected.documentOwed === 1 && isBlank('documentNumber'))
      report(cell('documentNumber'));
  },
});
