import type { Defect } from '../../../../sample/defect';
import { UNDER_WAY, finished, task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'note-contradicts-status',
    'Hoàn thành nhưng ghi chú chưa thực hiện',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.note = 'Chưa triển khai do chờ hướng dẫn.';
      return 'Khó khăn, ghi chú';
    },
    wholeYear,
  ),
  task(
    'note-contradicts-status',
    'Đang thực hiện nhưng ghi chú đã hoàn thành',
    (entry) => {
      for (const key of ['doneOn', 'documentNumber', 'documentDate']) delete entry[key];
      Object.assign(entry, { status: UNDER_WAY, percent: 70, note: 'Đã hoàn thành.' });
      return 'Khó khăn, ghi chú';
    },
    wholeYear,
  ),
];
