import type { Defect } from '../../../../sample/defect';
import { UNDER_WAY, finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'in-progress-complete',
    'Đang thực hiện nhưng ghi 100 %',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      Object.assign(entry, { status: UNDER_WAY, note: 'Đang tổng hợp hồ sơ.' });
      delete entry.doneOn;
      return '% hoàn thành';
    },
    wholeYear,
  ),
  task(
    'in-progress-complete',
    'Đang thực hiện nhưng đã ghi ngày hoàn thành',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      Object.assign(entry, { status: UNDER_WAY, percent: 90, note: 'Đang tổng hợp hồ sơ.' });
      return 'Ngày hoàn thành';
    },
    wholeYear,
  ),
];
