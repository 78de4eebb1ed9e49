import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-reused',
    'Chép một văn bản cho việc thuộc mục tiêu khác',
    (entry, { reportingDate, earlierPaper }) => {
      finished(entry, reportingDate - 1, String(earlierPaper?.number));
      entry.documentDate = Number(earlierPaper?.day);
      return 'Số, ký hiệu văn bản';
    },
    (row, entries) => wholeYear(row, entries) && row.earlierPaper !== null && row.documentKinds === undefined,
  ),
];
