import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('not-a-number', 'Gõ chữ vào ô số', (entry) => {
    entry.numerator = 'chưa thống kê';
    return 'Tử số';
  }),
];
