import { IMPLAUSIBLE } from '../../../typed/implausible';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

/** Minimum number of rows to establish what is usual, and the factor beyond which an amount is unusual. */
const FEWEST = 3;
const TIMES = 1000;
export const spentUnusual = rule({
  id: 'task/spent-unusual',
  severity: 'warning',
  scope: 'entries',
  check({ tasks }, report) {
    const spending = tasks.flatMap((subject) => {
      const spent = subject.value('spent');
      return typeof spent === 'number' && spent > 0 ? [{ subject, spent }] : [];
    });
    for (const { subject, spent } of spending) {
      const others = spending.filter((each) => each.subject !== subject).map((each) => each.spent);
      const usual = others.sort((a, b) => a - b)[Math.floor(others.length / 2)];
      // Larger amounts are reported as đồng.
      if (others.length < FEWEST || usual === undefined || spent < usual * TIMES || spent >= IMPLAUSIBLE)
        continue;
      report(subject.cell('spent'), { value: shown(spent), usual: shown(usual) }, null, subject.code);
    }
  },
});
