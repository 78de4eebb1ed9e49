import { dayBounds } from '../../fields/entryKinds';
import { TASK_DATE_KEYS } from '../../fields/task/taskFields';
import { shownDate } from '../../validation/report/shown';
import { isBlank } from '../../workbook/sheetMath';
import type { Discrepancy, MergedTask } from '../consolidation';
import { entryLineage } from '../entryLineage';

/** Dates that are not near the plan's year: nothing is computed from them until they are corrected. */
export function impossibleDates(tasks: readonly MergedTask[], year: number): Discrepancy[] {
  const [first, last] = dayBounds(year);
  return tasks.flatMap((task): Discrepancy[] => {
    const { agency, row, entry } = task;
    const key = TASK_DATE_KEYS.find((each) => {
      const date = entry[each] ?? null;
      return !isBlank(date) && !(typeof date === 'number' && date >= first && date < last + 1);
    });
    if (key === undefined) return [];
    return [
      {
        kind: 'impossible-date',
        code: String(row.code),
        agency,
        lineage: entryLineage(task, key),
        other: null,
        values: { mine: shownDate(entry[key] ?? null) },
      },
    ];
  });
}
