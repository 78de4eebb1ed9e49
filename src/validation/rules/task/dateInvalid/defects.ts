import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'date-invalid',
    'Gõ ngày không có thật',
    (entry, { document, reportingDate, year }) => {
      finished(entry, reportingDate - 20, document);
      entry.doneOn = `31/02/${year}`;
      return 'Ngày hoàn thành';
    },
    wholeYear,
  ),
  ...[
    ['Gõ ngày liền thành một số', (year: number) => year * 10_000 + 315],
    ['Gõ năm vào ô ngày', (year: number) => year],
    ['Gõ số âm vào ô ngày', () => -5],
    ['Gõ số 0 vào ô ngày', () => 0],
  ].map(([what, typed]) =>
    task(
      'date-invalid',
      what as string,
      (entry, { document, reportingDate, year }) => {
        finished(entry, reportingDate - 20, document);
        entry.doneOn = (typed as (year: number) => number)(year);
        return 'Ngày hoàn thành';
      },
      wholeYear,
    ),
  ),
];
