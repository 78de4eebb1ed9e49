import { dateFix } from '../../dateFix';
import { DATE_COLUMNS } from '../../dateColumns';
import { rule } from '../../rule';
import { shownDate } from '../../shown';

export const dateInvalid = rule({
  id: 'task/date-invalid',
  severity: 'error',
  scope: 'task',
  check({ context, cell, date, isBlank, value }, report) {
    const year = context.plan?.year ?? 0;
    for (const key of DATE_COLUMNS) {
      const at = cell(key);
      if (isBlank(key) || at?.isError || date(key) !== null || dateFix(value(key), year) !== null) continue;
      report(at, { value: shownDate(value(key)), from: String(year - 1), to: String(year + 1) });
    }
  },
});
