import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'late-without-reason',
    'Trễ hạn mà không nêu lý do',
    (entry) => {
      for (const key of ['doneOn', 'documentNumber', 'documentDate', 'note']) delete entry[key];
      Object.assign(entry, { status: 'Đang thực hiện', percent: 70 });
      return 'Khó khăn, ghi chú';
    },
    ({ kind, due }, { reportingDate }) =>
      (kind === 'period' || kind === 'date') && due !== null && due < Number(reportingDate),
  ),
];
