import type { Defect } from '../../../../sample/defect';
import { finished, task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-not-own',
    'Dẫn kế hoạch của cơ quan khác cho việc của mình',
    (entry, { document, reportingDate, fellowSymbol }) => {
      finished(entry, reportingDate - 1, document.replace(/-.*/, `-${String(fellowSymbol)}`));
      return 'Số, ký hiệu văn bản';
    },
    ({ ownDocument, fellowSymbol, start }, { reportingDate }) =>
      ownDocument && fellowSymbol !== null && (start ?? 0) < Number(reportingDate) - 1,
  ),
];
