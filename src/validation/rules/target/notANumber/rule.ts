import { isBlank } from '../../../../workbook/sheetMath';
import { FIGURE_COLUMNS } from '../../../typed/figures';
import { numberFix } from '../../../fixes/numberFix';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const notANumber = rule({
  id: 'target/not-a-number',
  severity: 'error',
  scope: 'target',
  check(subject, report) {
    for (const key of FIGURE_COLUMNS) {
      const value = subject.value(key);
      const cell = subject.cell(key);
      if (isBlank(value) || typeof value === 'number' || cell?.isError) continue;
      // A number or a percentage as text has a finding of its own.
      if (numberFix(value, () => true)) continue;
      report(cell, { value: shown(value) });
    }
  },
});
