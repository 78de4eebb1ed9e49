import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'done-below-100',
    'Hoàn thành nhưng để 80 %',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.percent = 80;
      return '% hoàn thành';
    },
    wholeYear,
  ),
];
