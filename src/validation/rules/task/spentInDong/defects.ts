import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task('spent-in-dong', 'Kinh phí ghi bằng đồng', (entry) => {
    entry.spent = 45_000_000;
    return 'Kinh phí thực hiện (triệu đồng)';
  }),
];
