import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('not-whole', 'Gõ số lẻ', (entry) => {
    entry.numerator = Number(entry.denominator) - 0.5;
    entry.explanation = 'Đang rà soát.';
    return 'Tử số';
  }),
];
