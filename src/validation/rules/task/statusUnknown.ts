import { STATUSES } from '../../../fields/task/taskStatus';
import { rule } from '../../rule';
import { shown } from '../../shown';
import { statusMeant } from '../../statusSynonyms';

export const statusUnknown = rule({
  id: 'task/status-unknown',
  severity: 'error',
  scope: 'task',
  check({ cell, isBlank, status, value }, report) {
    const at = cell('status');
    if (isBlank('status') || status !== null || at?.isError) return;
    const meant = statusMeant(String(value('status')));
    report(
      at,
      { value: shown(value('status')), statuses: STATUSES.join(', ') },
      meant === null ? null : { after: meant, safe: true },
    );
  },
});
