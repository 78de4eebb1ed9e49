import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'status-missing',
    'Xóa trạng thái',
    (entry) => {
      delete entry.status;
      return 'Trạng thái';
    },
    ({ isConditional }) => !isConditional,
  ),
];
