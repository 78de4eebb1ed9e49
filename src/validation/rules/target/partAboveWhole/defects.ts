import type { Defect } from '../../../../sample/defect';
import { partWithRoom, target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target(
    'part-above-whole',
    'Số trước hạn lớn hơn số trước và đúng hạn',
    (entry, { whole }) => {
      entry.numerator = Number(whole?.numerator) + 1;
      return 'Tử số';
    },
    partWithRoom,
  ),
];
