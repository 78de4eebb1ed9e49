import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'done-without-document',
    'Quên văn bản minh chứng',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      delete entry.documentNumber;
      delete entry.documentDate;
      return 'Số, ký hiệu văn bản';
    },
    (row, entries) => row.documentOwed && wholeYear(row, entries),
  ),
];
