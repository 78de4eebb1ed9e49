import { fromSerial } from '../../../../text/calendar';
import { fold } from '../../../../text/normalise';
import { solePaper } from '../../../documents/solePaper';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const documentTwoDates = rule({
  id: 'task/document-two-dates',
  severity: 'warning',
  scope: 'entries',
  check({ tasks }, report) {
    const first = new Map<string, { code: string; day: number }>();
    for (const subject of tasks) {
      const paper = solePaper(subject);
      const day = subject.date('documentDate');
      if (!paper || day === null) continue;
      // Numbers restart each year.
      const key = `${fold(paper.text)} ${fromSerial(day)?.slice(0, 4)}`;
      const known = first.get(key);
      if (!known) first.set(key, { code: subject.code, day });
      else if (known.day !== day)
        report(
          subject.cell('documentDate'),
          { number: paper.text, value: shownDate(day), other: shownDate(known.day), code: known.code },
          null,
          subject.code,
        );
    }
  },
});
