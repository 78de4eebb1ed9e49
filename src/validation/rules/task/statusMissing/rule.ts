import { rule } from '../../../engine/rule';

export const statusMissing = rule({
  id: 'task/status-missing',
  severity: 'error',
  scope: 'task',
  cause: 'unfilled',
  check({ cell, lacks }, report) {
    // Whether a condition applies is told by a status; without one nothing is owed.
    if (lacks('noStatus') && !lacks('unconfirmed')) report(cell('status'));
  },
});
