import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-in-future',
    'Ngày văn bản sau ngày báo cáo',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.documentDate = reportingDate + 5;
      return 'Ngày văn bản';
    },
    wholeYear,
  ),
];
