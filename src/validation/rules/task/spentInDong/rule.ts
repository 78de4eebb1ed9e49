import { rule } from '../../../engine/rule';
import { IMPLAUSIBLE } from '../../../typed/implausible';
import { shown } from '../../../report/shown';

const DONG_IN_MILLION = 1_000_000;

export const spentInDong = rule({
  id: 'task/spent-in-dong',
  severity: 'warning',
  scope: 'task',
  check({ cell, value }, report) {
    const spent = value('spent');
    if (typeof spent !== 'number' || spent < IMPLAUSIBLE) return;
    const after = spent / DONG_IN_MILLION;
    report(cell('spent'), { value: shown(spent), millions: shown(after) }, { after, safe: false });
  },
});
