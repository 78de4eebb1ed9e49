import { fromSerial } from '../../../../text/calendar';
import { solePaper } from '../../../documents/solePaper';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const documentYear = rule({
  id: 'task/document-year',
  severity: 'warning',
  scope: 'task',
  check(subject, report) {
    const paper = solePaper(subject);
    const day = subject.date('documentDate');
    if (!paper || paper.year === null || day === null) return;
    if (Number(fromSerial(day)?.slice(0, 4)) !== paper.year)
      report(subject.cell('documentDate'), {
        value: shownDate(day),
        number: paper.text,
        year: String(paper.year),
      });
  },
});
