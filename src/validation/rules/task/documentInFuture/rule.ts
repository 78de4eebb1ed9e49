import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const documentInFuture = rule({
  id: 'task/document-in-future',
  severity: 'error',
  scope: 'task',
  check({ context: { reportingDate }, cell, date }, report) {
    const day = date('documentDate');
    if (day !== null && day > reportingDate)
      report(cell('documentDate'), { value: shownDate(day), reportingDate: shownDate(reportingDate) });
  },
});
