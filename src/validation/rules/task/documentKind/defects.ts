import type { Defect } from '../../../../sample/defect';
import { finished, task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-kind',
    'Dẫn giấy mời thay cho kết quả',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 1, document.replace(/\/[^-]+/, '/GM'));
      return 'Số, ký hiệu văn bản';
    },
    ({ documentKinds, kind, start }, { reportingDate }) =>
      documentKinds !== undefined && kind !== 'external-plan' && (start ?? 0) < Number(reportingDate) - 1,
  ),
  task(
    'document-kind',
    'Dẫn tờ trình thay cho quyết định',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 1, document.replace(/\/[^-]+/, '/TTr'));
      return 'Số, ký hiệu văn bản';
    },
    ({ documentKinds, kind, start }, { reportingDate }) =>
      documentKinds?.includes('NQ') === true &&
      kind !== 'external-plan' &&
      (start ?? 0) < Number(reportingDate) - 1,
  ),
];
