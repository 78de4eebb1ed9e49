import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-after-done',
    'Ngày văn bản sau ngày hoàn thành',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.documentDate = reportingDate - 15;
      return 'Ngày văn bản';
    },
    wholeYear,
  ),
];
