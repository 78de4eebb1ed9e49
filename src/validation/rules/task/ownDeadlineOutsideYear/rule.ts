import { kindIn } from '../../../../deadline/kinds';
import { toSerial } from '../../../../text/calendar';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const ownDeadlineOutsideYear = rule({
  id: 'task/own-deadline-outside-year',
  severity: 'warning',
  scope: 'task',
  check({ context: { plan }, expected, cell, date }, report) {
    const day = date('ownDate');
    if (day === null || !plan || kindIn(expected.kind)?.ownDate !== 'deadline') return;
    if (day < toSerial(`${plan.year}-01-01`) || day > toSerial(`${plan.year}-12-31`))
      report(cell('ownDate'), { value: shownDate(day), year: String(plan.year) });
  },
});
