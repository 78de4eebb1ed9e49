import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-issuer',
    'Chép nhầm văn bản của cơ quan không liên quan',
    (entry, { document, reportingDate, strangerSymbol }) => {
      finished(entry, reportingDate - 20, document);
      entry.documentNumber = document.replace(/-.*/, `-${String(strangerSymbol)}`);
      return 'Số, ký hiệu văn bản';
    },
    (row, entries) => wholeYear(row, entries) && row.strangerSymbol !== null,
  ),
];
