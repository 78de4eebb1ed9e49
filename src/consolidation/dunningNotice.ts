import { workbookText } from '../messages/workbookText';
import type { ReportingPeriod } from '../period/reportingPeriod';
import { daysBetween, type IsoDate } from '../text/calendar';
import { formatDate } from '../text/formatDate';
import type { RegisterEntry } from './consolidation';
import { fileName, statedReason } from './rejection';
import { reminderOf } from './reminder';

interface NoticeInput {
  register: readonly RegisterEntry[];
  period: ReportingPeriod;
  /** `213/KH-UBND` */
  planNumber: string;
  /** Day of writing: lists what is missing on that day. */
  today: IsoDate;
}

const numbered = (texts: readonly string[]): string[] =>
  texts.map((text, index) => workbookText('notice.item', { number: index + 1, text }));

/** Agencies to be reminded. */
export const needsReminder = (entry: RegisterEntry): boolean => reminderOf(entry) !== null;

/**
 * The reminder to agencies that have not sent, or sent late, ready to paste; null if there are none. Always in
 * Vietnamese, whatever the pane's language: it goes to the agencies.
 */
export function dunningNotice({ register, period, planNumber, today }: NoticeInput): string | null {
  const sendBy = formatDate(period.sendBy);
  const due = register.flatMap((entry) => {
    const reminder = reminderOf(entry);
    return reminder ? [{ name: entry.agency.name, ...reminder }] : [];
  });
  if (due.length === 0) return null;
  const missing = due.flatMap((each) => (each.why === 'missing' ? [each] : []));
  const unusable = due.flatMap((each) => (each.why === 'unusable' ? [each] : []));
  const late = due.flatMap((each) => (each.why === 'late' ? [each] : []));

  const lines = [workbookText('notice.subject', { plan: planNumber, period: period.name })];
  if (missing.length > 0) {
    const count = missing.length;
    lines.push(
      '',
      workbookText('notice.missing', { today: formatDate(today), count, sendBy }),
      ...numbered(missing.map(({ name }) => name)),
      today > period.sendBy ? workbookText('notice.askNow') : workbookText('notice.askInTime', { sendBy }),
    );
  }
  if (unusable.length > 0) {
    const texts = unusable.map(({ name, file }) =>
      workbookText('notice.unusableAgency', {
        agency: name,
        file: fileName(file),
        reason: statedReason(file),
      }),
    );
    lines.push('', workbookText('notice.unusable'), ...numbered(texts), workbookText('notice.askAgain'));
  }
  if (late.length > 0) {
    const texts = late.map(({ name, sentOn }) =>
      workbookText('notice.lateAgency', {
        agency: name,
        sentOn: formatDate(sentOn),
        days: daysBetween(period.sendBy, sentOn),
      }),
    );
    lines.push(
      '',
      workbookText('notice.late', { sendBy }),
      ...numbered(texts),
      workbookText('notice.askNextTime'),
    );
  }
  return lines.join('\n');
}
