import { STATUSES } from '../../../../fields/task/taskStatus';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';
import { statusStartingWith, intendedStatus } from '../../../typed/statusSynonyms';

export const statusUnknown = rule({
  id: 'task/status-unknown',
  severity: 'error',
  scope: 'task',
  check({ cell, isBlank, status, value }, report) {
    const at = cell('status');
    if (isBlank('status') || status !== null || at?.isError) return;
    const typed = String(value('status'));
    const meant = intendedStatus(typed);
    const proposed = meant ?? statusStartingWith(typed);
    report(
      at,
      {
        value: shown(value('status')),
        statuses: STATUSES.join(', '),
        // A stray space or foreign letter is invisible; the intended status is not.
        meant: proposed === null ? '' : ` (→ “${proposed}”)`,
      },
      proposed === null ? null : { after: proposed, safe: meant !== null },
    );
  },
});
