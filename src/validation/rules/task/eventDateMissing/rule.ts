import { STATUS } from '../../../../fields/task/taskStatus';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const eventDateMissing = rule({
  id: 'task/event-date-missing',
  severity: 'error',
  scope: 'task',
  check({ expected, status, cell, isBlank }, report) {
    if (expected.kind === 'on-event' && status === STATUS.done && isBlank('ownDate'))
      report(cell('ownDate'), { time: shown(expected.time) });
  },
});
