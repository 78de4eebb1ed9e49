import type { Defect } from '../../../../sample/defect';
import { finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'date-with-time',
    'Dán ngày giờ từ sổ văn bản',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 200, document);
      entry.doneOn = reportingDate - 200 + 8.5 / 24;
      return 'Ngày hoàn thành';
    },
    wholeYear,
  ),
  task(
    // On the last day, so that only the time would make it late.
    'date-with-time',
    'Dán ngày giờ đúng ngày hết hạn',
    (entry, { document, reportingDate }, due) => {
      finished(entry, due ?? reportingDate, document);
      entry.doneOn = (due ?? reportingDate) + 0.4375;
      delete entry.note;
      return 'Ngày hoàn thành';
    },
    ({ kind, due }, { reportingDate }) =>
      (kind === 'period' || kind === 'date') &&
      due !== null &&
      due < Number(reportingDate) &&
      due > Number(reportingDate) - 270,
  ),
];
