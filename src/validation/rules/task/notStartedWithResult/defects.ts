import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'not-started-with-result',
    'Chưa thực hiện nhưng đã dẫn văn bản',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      Object.assign(entry, { status: 'Chưa thực hiện', percent: 0, note: 'Chờ hướng dẫn.' });
      delete entry.doneOn;
      return 'Số, ký hiệu văn bản';
    },
    wholeYear,
  ),
];
