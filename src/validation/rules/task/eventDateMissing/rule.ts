import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const eventDateMissing = rule({
  id: 'task/event-date-missing',
  severity: 'warning',
  scope: 'task',
  check({ expected, cell, lacks }, report) {
    if (lacks('noEventDate')) report(cell('ownDate'), { time: shown(expected.time) });
  },
});
