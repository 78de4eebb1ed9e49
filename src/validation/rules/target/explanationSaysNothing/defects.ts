import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('explanation-says-nothing', 'Chưa đạt mà giải trình chỉ là dấu gạch', (entry) => {
    Object.assign(entry, { numerator: 1, explanation: '-' });
    return 'Giải trình';
  }),
];
