import { instancesOf, type Instance } from '../../deadline/instances';
import { occurrences } from '../../deadline/occurrences';
import { parseDeadline } from '../../deadline/parseDeadline';
import type { IsoDate } from '../../text/calendar';
import type { TaskSubject } from '../engine/subjects';
import { datedPapers } from './datedPapers';

/** The occurrences of a recurring task in the plan's year, each with its own evidence; empty for any other task. */
export function taskInstances(
  { expected, value, context }: TaskSubject,
  today: IsoDate,
): { instances: Instance[]; undated: number } {
  const { year } = context.calendar;
  const days = occurrences(parseDeadline(String(expected.time ?? ''), year), year);
  if (days.length === 0) return { instances: [], undated: 0 };
  const { papers, undated } = datedPapers({
    documentNumber: value('documentNumber'),
    documentDate: value('documentDate'),
  });
  return { instances: instancesOf(days, papers, today), undated };
}
