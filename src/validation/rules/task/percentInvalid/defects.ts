import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task('percent-invalid', 'Gõ % quá 100', (entry) => {
    entry.percent = 110;
    return '% hoàn thành';
  }),
  task('percent-invalid', 'Dán % ở dạng chữ', (entry) => {
    entry.percent = '50%';
    return '% hoàn thành';
  }),
];
