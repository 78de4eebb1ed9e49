import { kindIn } from '../../../../deadline/kinds';
import { STATUS } from '../../../../fields/task/taskStatus';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const eventDateMissing = rule({
  id: 'task/event-date-missing',
  severity: 'warning',
  scope: 'task',
  check({ expected, status, cell, isBlank }, report) {
    if (kindIn(expected.kind)?.ownDateOwed === 'when-done' && status === STATUS.done && isBlank('ownDate'))
      report(cell('ownDate'), { time: shown(expected.time) });
  },
});
