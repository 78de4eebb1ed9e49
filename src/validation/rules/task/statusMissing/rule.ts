import { rule } from '../../../engine/rule';

export const statusMissing = rule({
  id: 'task/status-missing',
  severity: 'error',
  scope: 'task',
  cause: 'unfilled',
  check({ cell, lacks }, report) {
    // A status is what confirms a condition; without one nothing is owed.
    if (lacks('noStatus') && !lacks('unconfirmed')) report(cell('status'));
  },
});
