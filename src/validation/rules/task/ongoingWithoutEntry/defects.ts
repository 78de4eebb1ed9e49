import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'ongoing-without-entry',
    'Việc thường xuyên bỏ trống',
    (entry) => {
      for (const key of Object.keys(entry)) delete entry[key];
      entry.status = 'Đang thực hiện';
      return 'Trạng thái';
    },
    ({ kind }) => kind === 'ongoing',
  ),
];
