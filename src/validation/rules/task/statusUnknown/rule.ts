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
    const begun = meant === null ? statusStartingWith(typed) : null;
    const proposed = meant ?? begun;
    report(
      at,
      {
        value: shown(value('status')),
        statuses: STATUSES.join(', '),
        // A stray space or foreign letter is invisible; the intended status is not.
        meant: proposed === null ? '' : ` (→ “${proposed}”)`,
      },
      meant !== null ? { after: meant, safe: true } : begun === null ? null : { after: begun, safe: false },
    );
  },
});
