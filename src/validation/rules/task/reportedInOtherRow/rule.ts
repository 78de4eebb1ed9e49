import { TASK_ENTRY_KEYS } from '../../../../fields/task/taskFields';
import { isBlank } from '../../../../workbook/sheetMath';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

/** The plan prints the job in two rows; entries in the one that refers to the other are not counted. */
export const reportedInOtherRow = rule({
  id: 'task/reported-in-other-row',
  severity: 'warning',
  scope: 'row',
  check({ expected: { countedAs = null }, row }, report) {
    if (isBlank(countedAs)) return;
    const typed = TASK_ENTRY_KEYS.map((key) => row.cell(key)).find((cell) => !isBlank(cell?.value ?? null));
    if (typed) report(typed, { value: shown(typed.value), code: shown(countedAs) });
  },
});
