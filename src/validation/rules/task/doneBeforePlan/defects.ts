import type { Defect } from '../../../../sample/defect';
import { finished, task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'done-before-plan',
    'Gõ nhầm năm trước',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.doneOn = reportingDate - 400;
      entry.documentDate = reportingDate - 400;
      return 'Ngày hoàn thành';
    },
    ({ kind, start }) => kind === 'ongoing' && start === null,
  ),
];
