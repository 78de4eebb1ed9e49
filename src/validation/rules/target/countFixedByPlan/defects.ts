import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target(
    'count-fixed-by-plan',
    'Mẫu số khác số kế hoạch đã định',
    (entry) => {
      Object.assign(entry, { denominator: Number(entry.denominator) + 1, explanation: 'Đang rà soát.' });
      return 'Mẫu số';
    },
    ({ kind }) => kind === 'fixed',
  ),
];
