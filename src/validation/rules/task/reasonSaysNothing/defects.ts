import type { Defect } from '../../../../sample/defect';
import { UNDER_WAY, task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'reason-says-nothing',
    'Trễ hạn mà lý do chỉ là dấu chấm',
    (entry, { random }) => {
      for (const key of ['doneOn', 'documentNumber', 'documentDate']) delete entry[key];
      Object.assign(entry, { status: UNDER_WAY, percent: 70, note: random.pick(['.', '-', 'Không']) });
      return 'Khó khăn, ghi chú';
    },
    ({ kind, due }, { reportingDate }) =>
      (kind === 'period' || kind === 'date') && due !== null && due < Number(reportingDate),
  ),
];
