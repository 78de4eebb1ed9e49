import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('numerator-missing', 'Quên tử số', (entry) => {
    delete entry.numerator;
    return 'Tử số';
  }),
];
