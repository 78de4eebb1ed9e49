import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('number-as-text', 'Dán số ở dạng chữ', (entry) => {
    entry.numerator = String(entry.numerator);
    return 'Tử số';
  }),
];
