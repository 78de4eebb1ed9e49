import { instancesOf, type Instance } from '../../deadline/instances';
import { phraseOccurrences } from '../../deadline/phraseOccurrences';
import type { TaskEntry } from '../../fields/entry';
import type { IsoDate } from '../../text/calendar';
import type { TaskSubject } from '../engine/subjects';
import { datedPapers } from './datedPapers';

export interface TaskInstances {
  /** The occurrences of a recurring task in the plan's year, each with its own evidence; empty for any other task. */
  instances: Instance[];
  /** Documents cited without their date, which may belong to any occurrence. */
  undated: number;
}

/** @param time “Thời gian” of the task @param year the plan's */
export function instancesIn(time: string, entry: TaskEntry, year: number, today: IsoDate): TaskInstances {
  const days = phraseOccurrences(time, year);
  if (days.length === 0) return { instances: [], undated: 0 };
  const { papers, undated } = datedPapers(entry);
  return { instances: instancesOf(days, papers, today), undated };
}

/** `instancesIn` for a row of a workbook. */
export function taskInstances({ expected, value, context }: TaskSubject, today: IsoDate): TaskInstances {
  const entry = { documentNumber: value('documentNumber'), documentDate: value('documentDate') };
  return instancesIn(String(expected.time ?? ''), entry, context.calendar.year, today);
}
