import { STATUS } from '../../../../fields/task/taskStatus';
import { workbookText } from '../../../../messages/workbookText';
import { toSerial } from '../../../../text/calendar';
import { validFigures } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const belowOwnTasks = rule({
  id: 'target/below-own-tasks',
  severity: 'warning',
  scope: 'entries',
  check({ context, tasks, targets }, report) {
    const subject = targets.find(({ target }) => target.countsTasks);
    const figures = subject && validFigures(subject);
    if (!figures || !context.period) return;
    const { numerator, denominator } = figures;
    const from = toSerial(context.period.start);
    const lead = workbookText('role.lead');
    // Paragraphs of the body repeat rows of the appendix. The agency's own plan may increase both counts.
    const due = tasks.filter(({ expected, status, computed }) => {
      const day = computed('due');
      const isDue = typeof day === 'number' && day >= from && day <= context.reportingDate;
      return isDue && expected.role === lead && expected.objective !== null && status !== STATUS.notArisen;
    });
    const late = due.filter(({ computed }) => Number(computed('daysLate')) > 0).length;
    if (denominator < due.length || denominator - numerator < late)
      report(
        subject.cell(denominator < due.length ? 'denominator' : 'numerator'),
        { value: `${numerator}/${denominator}`, due: shown(due.length), late: shown(late) },
        null,
        subject.code,
      );
  },
});
