import { kindIn } from '../../../../deadline/kinds';
import { STATUS } from '../../../../fields/task/taskStatus';
import { phraseOccurrences } from '../../../../deadline/phraseOccurrences';
import { toSerial } from '../../../../text/calendar';
import { solePaper } from '../../../documents/solePaper';
import { rule } from '../../../engine/rule';
import { shown, shownDate } from '../../../report/shown';

export const monthlyDoneOnce = rule({
  id: 'task/monthly-done-once',
  severity: 'warning',
  scope: 'task',
  check(subject, report) {
    const { context, expected, status, cell, date } = subject;
    const { calendar, reportingDate } = context;
    if (!kindIn(expected.kind)?.entryEachPeriod) return;
    if (status !== STATUS.done || !solePaper(subject)) return;
    const day = date('documentDate');
    if (day === null) return;
    const since = phraseOccurrences(String(expected.time ?? ''), calendar.year)
      .map(toSerial)
      .filter((each) => each > day && each <= reportingDate);
    // The occasion of the document itself, and two that passed without one.
    if (since.length > 2)
      report(cell('documentDate'), {
        value: shownDate(day),
        times: String(since.length - 1),
        time: shown(expected.time),
      });
  },
});
