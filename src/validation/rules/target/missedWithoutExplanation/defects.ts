import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('missed-without-explanation', 'Chưa đạt mà không giải trình', (entry) => {
    entry.numerator = 1;
    delete entry.explanation;
    return 'Giải trình';
  }),
];
