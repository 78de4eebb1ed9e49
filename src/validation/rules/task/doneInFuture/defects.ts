import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'done-in-future',
    'Ngày hoàn thành sau ngày báo cáo',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.doneOn = reportingDate + 3;
      return 'Ngày hoàn thành';
    },
    wholeYear,
  ),
];
