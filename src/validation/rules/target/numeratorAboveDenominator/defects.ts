import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('numerator-above-denominator', 'Gõ đảo hai số', (entry) => {
    entry.numerator = Number(entry.denominator) + 7;
    return 'Tử số';
  }),
];
