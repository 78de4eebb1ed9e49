import { rule } from '../../../engine/rule';

export const statusMissing = rule({
  id: 'task/status-missing',
  severity: 'error',
  scope: 'task',
  check({ cell, isBlank }, report) {
    if (isBlank('status')) report(cell('status'));
  },
});
