import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'not-arisen-compulsory',
    'Không phát sinh ở việc bắt buộc',
    (entry) => {
      for (const key of Object.keys(entry)) delete entry[key];
      entry.status = 'Không phát sinh';
      return 'Trạng thái';
    },
    ({ isCompulsory }) => isCompulsory,
  ),
];
