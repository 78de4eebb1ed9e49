import { dayBounds } from '../../fields/entryKinds';
import { TASK_DATE_KEYS } from '../../fields/task/taskFields';
import { shownText } from '../../validation/report/shown';
import { isBlank } from '../../workbook/sheetMath';
import type { Discrepancy, MergedTask } from '../consolidation';

/** Dates that are not near the plan's year: nothing is computed from them until they are corrected. */
export function impossibleDates(tasks: readonly MergedTask[], year: number): Discrepancy[] {
  const [first, last] = dayBounds(year);
  return tasks.flatMap(({ agency, row, entry, lineage }): Discrepancy[] => {
    const wrong = TASK_DATE_KEYS.map((key) => entry[key] ?? null).find(
      (date) => !isBlank(date) && !(typeof date === 'number' && date >= first && date < last + 1),
    );
    if (wrong === undefined) return [];
    return [
      {
        kind: 'impossible-date',
        code: String(row.code),
        agency,
        lineage,
        other: null,
        values: { mine: shownText(wrong) },
      },
    ];
  });
}
