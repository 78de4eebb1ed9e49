import { phraseOccurrences } from '../deadline/phraseOccurrences';
import type { Frame } from '../fields/column';
import { STATUS } from '../fields/task/taskStatus';
import { fromSerial, type IsoDate } from '../text/calendar';
import { instancesIn } from '../validation/documents/taskInstances';
import { isNumber } from '../workbook/sheetMath';
import type { MergedTask, OccurrenceTally } from './consolidation';
import { statusOf } from './taskTally';

export const NO_OCCURRENCES: Readonly<OccurrenceTally> = {
  reports: 0,
  fallen: 0,
  shown: 0,
  late: 0,
  undated: 0,
};

/** Adds up tallies of different rows. */
export function sumOccurrences(tallies: readonly OccurrenceTally[]): OccurrenceTally {
  const sum = { ...NO_OCCURRENCES };
  for (const each of tallies)
    for (const key of Object.keys(sum) as (keyof OccurrenceTally)[]) sum[key] += each[key];
  return sum;
}

/** The reporting date as ISO; null if the cell holds no date. */
const dayOf = ({ reportingDate }: Frame): IsoDate | null =>
  isNumber(reportingDate) ? fromSerial(Math.floor(reportingDate)) : null;

/**
 * The occurrences of a recurring row from the beginning of the plan's year to the reporting date, over its leads; all
 * zero for any other row. Leads that have not reported, or reported that it did not arise, are left out.
 */
export function occurrenceTally(time: string, leads: readonly MergedTask[], frame: Frame): OccurrenceTally {
  const today = dayOf(frame);
  if (today === null || phraseOccurrences(time, frame.year).length === 0) return { ...NO_OCCURRENCES };
  return sumOccurrences(
    leads
      .filter((task) => ![null, STATUS.notArisen].includes(statusOf(task)))
      .map(({ entry }): OccurrenceTally => {
        const { instances, undated } = instancesIn(time, entry, frame.year, today);
        const fallen = instances.filter(({ state }) => state !== 'coming');
        const of = (...states: string[]) => fallen.filter(({ state }) => states.includes(state)).length;
        return { reports: 1, fallen: fallen.length, shown: of('done', 'late'), late: of('late'), undated };
      }),
  );
}
