import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task('spent-invalid', 'Kinh phí âm', (entry) => {
    entry.spent = -5;
    return 'Kinh phí thực hiện (triệu đồng)';
  }),
];
