import type { Defect } from '../../../../sample/defect';
import { finished, task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-before-start',
    'Dẫn văn bản có từ trước khi việc bắt đầu',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 1, document.replace(/\/[^-]+/, '/BC'));
      entry.documentDate = reportingDate - 340;
      return 'Ngày văn bản';
    },
    ({ kind, start, due, documentKinds }, { reportingDate }) =>
      kind === 'period' &&
      documentKinds === undefined &&
      start !== null &&
      due !== null &&
      start > Number(reportingDate) - 330 &&
      start < Number(reportingDate) - 1,
  ),
];
