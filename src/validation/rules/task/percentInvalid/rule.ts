import { numberFix } from '../../../fixes/numberFix';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

const isPercent = (value: number) => value >= 0 && value <= 100;

export const percentInvalid = rule({
  id: 'task/percent-invalid',
  severity: 'error',
  scope: 'task',
  check({ cell, isBlank, value }, report) {
    const percent = value('percent');
    const at = cell('percent');
    if (isBlank('percent') || at?.isError || (typeof percent === 'number' && isPercent(percent))) return;
    report(at, { value: shown(percent) }, numberFix(percent, isPercent));
  },
});
