import type { Defect } from '../../../../sample/defect';
import { finished, task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'monthly-done-once',
    'Việc hằng tháng chỉ dẫn văn bản của tháng đầu',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 1, document);
      entry.documentDate = reportingDate - 330;
      return 'Ngày văn bản';
    },
    ({ kind }) => kind === 'recurring',
  ),
];
