import { rule } from '../../../engine/rule';

export const doneWithoutDate = rule({
  id: 'task/done-without-date',
  severity: 'error',
  scope: 'task',
  check({ cell, lacks }, report) {
    if (lacks('noDoneOn')) report(cell('doneOn'));
  },
});
