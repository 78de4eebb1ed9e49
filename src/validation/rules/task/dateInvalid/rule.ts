import { parseDeadline } from '../../../../deadline/parseDeadline';
import { toSerial } from '../../../../text/calendar';
import type { CellScalar } from '../../../../workbook/spec';
import type { FixOf } from '../../../engine/rule';
import { dateFix } from '../../../fixes/dateFix';
import { TASK_DATE_KEYS } from '../../../../fields/task/taskFields';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

const OWN_DEADLINE = 'ownDate';

/** “quý IV”, “tháng 6/2024”: its last day, as in the plan's own phrases. */
function periodsEnd(value: CellScalar, year: number): FixOf | null {
  if (typeof value !== 'string') return null;
  const { due } = parseDeadline(value, year);
  return due === null ? null : { after: toSerial(due), safe: false };
}

export const dateInvalid = rule({
  id: 'task/date-invalid',
  severity: 'error',
  scope: 'task',
  check({ context, cell, date, timed, isBlank, value }, report) {
    const year = context.calendar.year;
    for (const key of TASK_DATE_KEYS) {
      const at = cell(key);
      if (isBlank(key) || at?.isError || date(key) !== null || timed(key) !== null) continue;
      if (dateFix(value(key), year) !== null) continue;
      report(
        at,
        { value: shownDate(value(key)), from: String(year - 1), to: String(year + 1) },
        key === OWN_DEADLINE ? periodsEnd(value(key), year) : null,
      );
    }
  },
});
