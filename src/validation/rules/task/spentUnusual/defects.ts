import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'spent-unusual',
    'Kinh phí ghi bằng nghìn đồng',
    (entry) => {
      entry.spent = 999_000;
      return 'Kinh phí thực hiện (triệu đồng)';
    },
    (_row, { tasks }) => Object.values(tasks).filter(({ spent }) => typeof spent === 'number').length > 3,
  ),
];
