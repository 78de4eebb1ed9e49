import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-last-year',
    'Dẫn kế hoạch của năm trước',
    (entry, { document, reportingDate, plan }) => {
      finished(entry, reportingDate - 20, document.replace(/\/[^-]+/, '/KH'));
      entry.documentDate = plan.issuedOn - 300;
      return 'Ngày văn bản';
    },
    (row, entries) => wholeYear(row, entries) && (row.documentKinds ?? ['KH']).includes('KH'),
  ),
];
