import { workbookText } from '../../messages/workbookText';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import { daysBetween, fromSerial } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import type { RegisterEntry } from '../consolidation';
import { fileName, mustResend, statedReason } from '../rejection';

/** Text to send to an agency that is missing or late; null for any other. */
export function dunningText(
  { agency, owes, collects, received, unusable }: RegisterEntry,
  period: ReportingPeriod,
  reportingDate: number,
): string | null {
  if (collects) return null;
  const today = fromSerial(reportingDate) ?? period.end;
  const values = { agency: agency.name, period: period.name, sendBy: formatDate(period.sendBy) };
  if (received) {
    if (!received.late || received.sentOn === null) return null;
    return workbookText('dunning.late', {
      ...values,
      sentOn: formatDate(received.sentOn),
      days: daysBetween(period.sendBy, received.sentOn),
    });
  }
  const [file] = unusable.filter(mustResend);
  if (file)
    return workbookText('dunning.unusable', { ...values, file: fileName(file), reason: statedReason(file) });
  if (!owes || unusable.length > 0) return null;
  return today > period.sendBy
    ? workbookText('dunning.missing', { ...values, today: formatDate(today) })
    : workbookText('dunning.notYet', values);
}
