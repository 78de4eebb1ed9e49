import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('denominator-missing', 'Quên mẫu số', (entry) => {
    delete entry.denominator;
    return 'Mẫu số';
  }),
];
