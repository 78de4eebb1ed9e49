import { STATUS } from '../../../../fields/task/taskStatus';
import { toSerial } from '../../../../text/calendar';
import { EARLY_DAYS } from '../../../documents/earlyDays';
import { solePaper } from '../../../documents/solePaper';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const documentLastYear = rule({
  id: 'task/document-last-year',
  severity: 'warning',
  scope: 'task',
  check(subject, report) {
    const { context, status, cell, date } = subject;
    const { plan } = context;
    const paper = solePaper(subject);
    const day = date('documentDate');
    if (!plan || status !== STATUS.done || paper?.kind !== 'KH' || day === null) return;
    if (day < toSerial(plan.issuedOn) - EARLY_DAYS)
      report(cell('documentDate'), {
        value: shownDate(day),
        number: paper.text,
        year: String(plan.year),
      });
  },
});
