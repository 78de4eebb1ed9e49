import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target(
    'same-count-differs',
    'Hai mẫu số cho cùng một việc',
    (entry) => {
      Object.assign(entry, { denominator: Number(entry.denominator) + 1000, explanation: 'Đang rà soát.' });
      return 'Mẫu số';
    },
    ({ kind }) => kind === 'same',
  ),
];
