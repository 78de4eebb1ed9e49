import type { Defect } from '../../../../sample/defect';
import { task, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'not-started-above-zero',
    'Chưa thực hiện nhưng ghi 30 %',
    (entry) => {
      for (const key of ['doneOn', 'documentNumber', 'documentDate']) delete entry[key];
      Object.assign(entry, { status: 'Chưa thực hiện', percent: 30, note: 'Chờ hướng dẫn.' });
      return '% hoàn thành';
    },
    wholeYear,
  ),
];
