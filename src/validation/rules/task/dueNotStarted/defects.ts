import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'due-not-started',
    'Hết hạn trong kỳ mà chưa làm',
    (entry, { reportingDate }) => {
      for (const key of ['doneOn', 'documentNumber', 'documentDate']) delete entry[key];
      Object.assign(entry, { status: 'Chưa thực hiện', percent: 0, ownDate: reportingDate });
      return 'Trạng thái';
    },
    ({ kind }) => kind === 'external-plan',
  ),
];
