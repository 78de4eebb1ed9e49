import { workbookText } from '../../messages/workbookText';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import { daysBetween, fromSerial } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import type { RegisterEntry } from '../consolidation';
import { fileName, statedReason } from '../rejection';
import { reminderOf } from '../reminder';

/** Text to send to an agency that is missing or late; null for any other. */
export function dunningText(
  entry: RegisterEntry,
  period: ReportingPeriod,
  reportingDate: number,
): string | null {
  const reminder = reminderOf(entry);
  if (reminder === null) return null;
  const today = fromSerial(reportingDate) ?? period.end;
  const sendBy = formatDate(period.sendBy);
  const values = { agency: entry.agency.name, period: period.name, sendBy };
  switch (reminder.why) {
    case 'late': {
      const { sentOn } = reminder;
      const days = daysBetween(period.sendBy, sentOn);
      return workbookText('dunning.late', { ...values, sentOn: formatDate(sentOn), days });
    }
    case 'unusable': {
      const { file } = reminder;
      return workbookText('dunning.unusable', {
        ...values,
        file: fileName(file),
        reason: statedReason(file),
      });
    }
    case 'missing':
      return today > period.sendBy
        ? workbookText('dunning.missing', { ...values, today: formatDate(today) })
        : workbookText('dunning.notYet', values);
  }
}
