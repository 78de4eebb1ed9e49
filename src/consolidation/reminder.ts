import type { IsoDate } from '../text/calendar';
import type { RegisterEntry, RejectedFile } from './consolidation';
import { mustResend } from './rejection';

/** Why an agency is reminded: it sent nothing, what it sent cannot be used, or it sent late. */
export type Reminder =
  { why: 'missing' } | { why: 'unusable'; file: RejectedFile } | { why: 'late'; sentOn: IsoDate };

/** The reminder an agency is due; null if none, as for the agency that collects the reports. */
export function reminderOf({ collects, owes, received, unusable }: RegisterEntry): Reminder | null {
  if (collects) return null;
  if (received)
    return received.late && received.sentOn !== null ? { why: 'late', sentOn: received.sentOn } : null;
  if (unusable.length === 0) return owes ? { why: 'missing' } : null;
  const file = unusable.find(mustResend);
  return file ? { why: 'unusable', file } : null;
}
