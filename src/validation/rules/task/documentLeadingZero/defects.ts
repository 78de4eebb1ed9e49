import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-leading-zero',
    'Số văn bản dưới 10 thiếu số 0',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.documentNumber = document.replace(/^\d+/, '7');
      return 'Số, ký hiệu văn bản';
    },
    wholeYear,
  ),
];
