import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'document-year',
    'Năm trong số văn bản là năm trước',
    (entry, { document, reportingDate, year }) => {
      finished(entry, reportingDate - 20, document.replace('/', `/${year - 1}/`));
      return 'Ngày văn bản';
    },
    wholeYear,
  ),
];
