import { parseDeadline } from '../../deadline/parseDeadline';
import { workbookText } from '../../messages/workbookText';
import { isMovable, type Dated } from '../../plan/movedDeadline';
import { formatDate } from '../../text/formatDate';

/** A row's deadline as printed, followed by the day it was moved to, if it was, and by which document. */
export function timeText({ time, movedDeadline }: Dated, year: number): string {
  const printed = parseDeadline(time, year);
  if (!movedDeadline || !isMovable(printed)) return time;
  const { due, document } = movedDeadline;
  const values = { due: formatDate(due), document };
  const moved =
    printed.due === null
      ? workbookText('time.movedTo', values)
      : workbookText('time.moved', { ...values, before: formatDate(printed.due) });
  return time === '' ? moved : `${time} (${moved})`;
}
