import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'date-as-text',
    'Gõ ngày thành chữ',
    (entry, { document, reportingDate, year }) => {
      finished(entry, reportingDate - 200, document);
      entry.doneOn = `5/11/${year}`;
      return 'Ngày hoàn thành';
    },
    wholeYear,
  ),
];
