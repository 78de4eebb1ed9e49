import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-without-date',
    'Quên ngày văn bản',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      delete entry.documentDate;
      return 'Ngày văn bản';
    },
    wholeYear,
  ),
];
