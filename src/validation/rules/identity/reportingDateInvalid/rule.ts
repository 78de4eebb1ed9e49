import { fromSerial } from '../../../../text/calendar';
import { dateFix } from '../../../fixes/dateFix';
import { NOWHERE, rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const reportingDateInvalid = rule({
  id: 'identity/reporting-date-invalid',
  severity: 'error',
  scope: 'workbook',
  check({ plan, cover: { reportingDate } }, report) {
    if (!plan) return;
    const value = reportingDate?.value ?? null;
    const isDay = typeof value === 'number' && Number.isInteger(value) && fromSerial(value) !== null;
    if (!isDay) report(reportingDate ?? NOWHERE, { value: shown(value) }, dateFix(value, plan.year));
  },
});
