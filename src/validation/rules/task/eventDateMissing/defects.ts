import type { Defect } from '../../../../sample/defect';
import { finished, task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'event-date-missing',
    'Quên ngày phát sinh',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      delete entry.ownDate;
      return 'Hạn riêng hoặc ngày phát sinh';
    },
    ({ kind }) => kind === 'on-event',
  ),
];
