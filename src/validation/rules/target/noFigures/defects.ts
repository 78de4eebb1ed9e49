import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('no-figures', 'Bỏ trống chỉ tiêu', (entry) => {
    for (const key of Object.keys(entry)) delete entry[key];
    return 'Tử số';
  }),
];
