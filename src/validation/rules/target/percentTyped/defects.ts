import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('percent-typed', 'Gõ tỷ lệ thay số lượng', (entry) => {
    entry.numerator = '95%';
    return 'Tử số';
  }),
];
