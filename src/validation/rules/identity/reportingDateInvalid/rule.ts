import { isDaySerial, toSerial } from '../../../../text/calendar';
import type { CellScalar } from '../../../../workbook/spec';
import { dateFix } from '../../../fixes/dateFix';
import { NOWHERE, rule } from '../../../engine/rule';
import { shown, shownDate } from '../../../report/shown';

/** The day of a number near the plan's year, as of a date with a time of day (NOW(), or one pasted with its time). */
function timedDay(value: CellScalar, year: number): number | null {
  if (typeof value !== 'number') return null;
  const day = Math.floor(value);
  return day >= toSerial(`${year - 1}-01-01`) && day <= toSerial(`${year + 1}-12-31`) ? day : null;
}

/** A serial's time, `14:24`. */
function clock(serial: number): string {
  const minutes = Math.floor((serial % 1) * 1440 + 1e-6);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export const reportingDateInvalid = rule({
  id: 'identity/reporting-date-invalid',
  severity: 'error',
  scope: 'workbook',
  check({ plan, cover: { reportingDate } }, report) {
    if (!plan) return;
    const value = reportingDate?.value ?? null;
    if (isDaySerial(value)) return;
    const day = timedDay(value, plan.year);
    const fix = day === null ? dateFix(value, plan.year) : { after: day, safe: true };
    report(
      reportingDate ?? NOWHERE,
      {
        value: day === null ? shown(value) : `${shownDate(day)} ${clock(Number(value))}`,
        meant: fix === null ? '' : ` (→ ${shownDate(fix.after)})`,
      },
      fix,
    );
  },
});
