import { planText } from '../../messages/planText';
import type { MovedDeadline } from '../../plan/movedDeadline';
import { ProgrammeDataError } from '../../programmes/loadProgramme';
import { fromSerial, readIsoDate } from '../../text/calendar';
import { tidy } from '../../text/normalise';
import type { PlanRecord } from './planRecords';

/** The lines of a cell that lists something; blank ones are skipped. */
export const lines = (text: string | undefined): string[] =>
  (text ?? '').split('\n').filter((line) => line !== '');

/** A date as text or, if Excel converted it, as a serial number. */
export function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^\d{5}$/.test(text)) return fromSerial(Number(text)) ?? text;
  const parts = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/.exec(tidy(text))?.groups;
  return parts ? [parts.year, parts.month?.padStart(2, '0'), parts.day?.padStart(2, '0')].join('-') : text;
}

/** A moved deadline; null unless day, document and reason are all given. */
export function movedIn({ movedTo, movedBy, movedReason }: PlanRecord['texts']): MovedDeadline | null {
  const due = readIsoDate(dayOf(movedTo) ?? '');
  return due === null || movedBy === undefined || movedReason === undefined
    ? null
    : { due, document: movedBy, reason: movedReason };
}

/** As a property of the row, absent where there is none. */
export const movedDeadline = (texts: PlanRecord['texts']): { movedDeadline?: MovedDeadline } => {
  const moved = movedIn(texts);
  return moved === null ? {} : { movedDeadline: moved };
};

/** Properties without a column of their own. @throws ProgrammeDataError if it is not a JSON object */
export function moreIn(text: string | undefined): object {
  if (text === undefined) return {};
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null) return read;
  } catch {
    // Reported below, with its text.
  }
  throw new ProgrammeDataError(`${planText('plan.col.more')}: ${text.slice(0, 80)}`);
}
