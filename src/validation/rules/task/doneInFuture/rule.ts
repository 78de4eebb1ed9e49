import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const doneInFuture = rule({
  id: 'task/done-in-future',
  severity: 'error',
  scope: 'task',
  check({ context, cell, date }, report) {
    const doneOn = date('doneOn');
    if (doneOn !== null && doneOn > context.reportingDate)
      report(cell('doneOn'), {
        value: shownDate(doneOn),
        reportingDate: shownDate(context.reportingDate),
      });
  },
});
