import { toSerial } from '../../../../text/calendar';
import { fold } from '../../../../text/normalise';
import { solePaper } from '../../../documents/solePaper';
import { rule } from '../../../engine/rule';

export const documentOfPlan = rule({
  id: 'task/document-of-plan',
  severity: 'warning',
  scope: 'task',
  check(subject, report) {
    const { context, cell, date, isBlank } = subject;
    const { plan, owner } = context;
    const paper = solePaper(subject);
    if (!plan || !owner || !paper || fold(paper.text) !== fold(plan.number)) return;
    // Another plan with the same number has a different date.
    const isSame = isBlank('documentDate')
      ? !paper.issuers.includes(String(owner.symbol))
      : date('documentDate') === toSerial(plan.issuedOn);
    if (isSame) report(cell('documentNumber'), { value: paper.text, agency: owner.name });
  },
});
