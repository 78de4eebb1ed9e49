import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  {
    ...target('same-as-previous', 'Chép số liệu của kỳ trước', (entry) => {
      Object.assign(entry, { numerator: 1233, denominator: 1240, explanation: 'Đang rà soát.' });
      return 'Tử số';
    }),
    earlier: 'same',
  },
];
