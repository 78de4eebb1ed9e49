import { rowFacts } from '../../../../workbook/agency/rowFacts';
import { documentsOf } from '../../../documents/documentsOf';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const documentBeforeStart = rule({
  id: 'task/document-before-start',
  severity: 'hint',
  scope: 'task',
  check(subject, report) {
    const {
      expected: { start },
      cell,
      date,
    } = subject;
    // A plan is issued before the work it plans, possibly by a decision.
    const product = rowFacts(subject.context.plan, subject.code).documentKinds;
    if (product?.includes('KH') || documentsOf(subject).some(({ kind }) => kind === 'KH')) return;
    const day = date('documentDate');
    if (day !== null && typeof start === 'number' && day < start)
      report(cell('documentDate'), { value: shownDate(day), start: shownDate(start) });
  },
});
