import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'done-without-date',
    'Quên ngày hoàn thành',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      delete entry.doneOn;
      return 'Ngày hoàn thành';
    },
    wholeYear,
  ),
];
