import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task('percent-as-fraction', 'Gõ 0,5 cho 50 %', (entry) => {
    for (const key of ['doneOn', 'documentNumber', 'documentDate']) delete entry[key];
    Object.assign(entry, { status: 'Đang thực hiện', percent: 0.5, note: 'Đang làm.' });
    return '% hoàn thành';
  }),
];
