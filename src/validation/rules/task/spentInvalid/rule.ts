import { amountFix } from '../../../fixes/amountFix';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

const isAmount = (value: number) => value >= 0;

export const spentInvalid = rule({
  id: 'task/spent-invalid',
  severity: 'error',
  scope: 'task',
  check({ cell, isBlank, value }, report) {
    const spent = value('spent');
    const at = cell('spent');
    if (isBlank('spent') || at?.isError || (typeof spent === 'number' && isAmount(spent))) return;
    report(at, { value: shown(spent) }, amountFix(spent));
  },
});
