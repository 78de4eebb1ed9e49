import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const ownDeadlineMissing = rule({
  id: 'task/own-deadline-missing',
  severity: 'error',
  scope: 'task',
  check({ expected, status, cell, lacks }, report) {
    if (status !== null && lacks('noOwnDate')) report(cell('ownDate'), { time: shown(expected.time) });
  },
});
