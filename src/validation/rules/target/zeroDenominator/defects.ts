import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('zero-denominator', 'Mẫu số gõ 0', (entry) => {
    entry.denominator = 0;
    return 'Mẫu số';
  }),
];
