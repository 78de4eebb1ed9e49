import type { Defect } from '../../../../sample/defect';
import { finished, task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'done-before-event',
    'Ngày phát sinh sau ngày hoàn thành',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.ownDate = reportingDate - 10;
      return 'Hạn riêng hoặc ngày phát sinh';
    },
    ({ kind }) => kind === 'on-event',
  ),
];
