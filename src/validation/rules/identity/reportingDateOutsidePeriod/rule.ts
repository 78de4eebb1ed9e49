import { isDaySerial, toSerial } from '../../../../text/calendar';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const reportingDateOutsidePeriod = rule({
  id: 'identity/reporting-date-outside-period',
  severity: 'warning',
  scope: 'workbook',
  check({ period, cover: { reportingDate } }, report) {
    const day = reportingDate?.value;
    if (!period || !isDaySerial(day)) return;
    const [start, end] = [toSerial(period.start), toSerial(period.end)];
    if (day < start || day > end)
      report(reportingDate ?? null, {
        value: shownDate(day),
        period: period.name,
        from: shownDate(start),
        to: shownDate(end),
      });
  },
});
