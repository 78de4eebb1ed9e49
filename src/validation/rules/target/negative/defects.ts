import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('negative', 'Gõ số âm', (entry) => {
    entry.numerator = -3;
    entry.explanation = 'Đang rà soát.';
    return 'Tử số';
  }),
];
