import { kindIn } from '../../../../deadline/kinds';
import { STATUS } from '../../../../fields/task/taskStatus';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const ownDeadlineMissing = rule({
  id: 'task/own-deadline-missing',
  severity: 'error',
  scope: 'task',
  check({ expected, status, cell, isBlank }, report) {
    if (kindIn(expected.kind)?.ownDateOwed !== 'always' || status === null || status === STATUS.notArisen)
      return;
    if (isBlank('ownDate')) report(cell('ownDate'), { time: shown(expected.time) });
  },
});
