import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-two-dates',
    'Một số văn bản ghi hai ngày',
    (entry, { reportingDate, earlierPaper }) => {
      finished(entry, reportingDate - 1, String(earlierPaper?.number));
      entry.documentDate = Number(earlierPaper?.day) + 1;
      return 'Ngày văn bản';
    },
    (row, entries) => wholeYear(row, entries) && row.earlierPaper !== null && row.documentKinds === undefined,
  ),
];
