import { toSerial } from '../../../../text/calendar';
import { EARLY_DAYS } from '../../../documents/earlyDays';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const doneBeforePlan = rule({
  id: 'task/done-before-plan',
  severity: 'warning',
  scope: 'task',
  check({ context: { plan }, cell, date }, report) {
    if (!plan) return;
    const doneOn = date('doneOn');
    const issued = toSerial(plan.issuedOn);
    if (doneOn !== null && doneOn < issued - EARLY_DAYS)
      report(cell('doneOn'), {
        value: shownDate(doneOn),
        issued: shownDate(issued),
        plan: plan.number,
      });
  },
});
