import type { Defect } from '../../../../sample/defect';
import { finished, task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'not-arisen-with-result',
    'Không phát sinh nhưng ghi 100 % và văn bản',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      Object.assign(entry, { status: 'Không phát sinh', note: null });
      return '% hoàn thành';
    },
    ({ kind }) => kind === 'on-event',
  ),
];
