import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const documentBeforeStart = rule({
  id: 'task/document-before-start',
  severity: 'hint',
  scope: 'task',
  check({ expected: { start }, cell, date }, report) {
    const day = date('documentDate');
    if (day !== null && typeof start === 'number' && day < start)
      report(cell('documentDate'), { value: shownDate(day), start: shownDate(start) });
  },
});
