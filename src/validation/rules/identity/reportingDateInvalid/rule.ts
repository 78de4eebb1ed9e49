import { fromSerial, toSerial } from '../../../../text/calendar';
import { dateFix } from '../../../fixes/dateFix';
import { NOWHERE, rule } from '../../../engine/rule';
import { shown, shownDate } from '../../../report/shown';

const isNear = (day: number, year: number): boolean =>
  day >= toSerial(`${year - 1}-01-01`) && day <= toSerial(`${year + 1}-12-31`);

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
    const isDay = typeof value === 'number' && Number.isInteger(value) && fromSerial(value) !== null;
    if (isDay) return;
    // NOW(), or a date pasted with its time: only the date is meant.
    const day = typeof value === 'number' ? Math.floor(value) : null;
    const isTimed = day !== null && day !== value && isNear(day, plan.year);
    const fix = isTimed ? { after: day, safe: true } : dateFix(value, plan.year);
    report(
      reportingDate ?? NOWHERE,
      {
        value: isTimed ? `${shownDate(day)} ${clock(value as number)}` : shown(value),
        meant: fix === null ? '' : ` (→ ${shownDate(fix.after)})`,
      },
      fix,
    );
  },
});
