import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target(
    'below-own-tasks',
    'Ghi đạt ít hơn số việc đến hạn trong biểu',
    (entry) => {
      Object.assign(entry, { numerator: 1, denominator: 1 });
      return 'Mẫu số';
    },
    ({ kind, isManyDue }) => kind === 'tasks' && isManyDue,
  ),
];
