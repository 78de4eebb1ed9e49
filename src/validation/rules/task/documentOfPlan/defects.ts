import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-of-plan',
    'Dẫn kế hoạch của tỉnh làm văn bản của mình',
    (entry, { document, reportingDate, plan }) => {
      finished(entry, reportingDate - 20, document);
      Object.assign(entry, { documentNumber: plan.number, documentDate: plan.issuedOn });
      return 'Số, ký hiệu văn bản';
    },
    (row, entries) => wholeYear(row, entries) && (row.documentKinds ?? ['KH']).includes('KH'),
  ),
];
