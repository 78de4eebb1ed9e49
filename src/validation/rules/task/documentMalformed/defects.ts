import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-malformed',
    'Gõ số, ký hiệu chữ thường có dấu cách',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.documentNumber = '145 / kh - ubnd';
      return 'Số, ký hiệu văn bản';
    },
    wholeYear,
  ),
  task(
    'document-malformed',
    'Chỉ gõ số văn bản',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.documentNumber = 145;
      return 'Số, ký hiệu văn bản';
    },
    wholeYear,
  ),
];
