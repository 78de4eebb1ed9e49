import { STATUSES } from '../../../../fields/task/taskStatus';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';
import { statusMeant } from '../../../typed/statusSynonyms';

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
