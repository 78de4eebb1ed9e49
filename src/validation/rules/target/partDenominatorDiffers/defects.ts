import type { Defect } from '../../../../sample/defect';
import { partWithRoom, target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target(
    'part-denominator-differs',
    'Mẫu số của phần khác mẫu số của toàn bộ',
    (entry) => {
      entry.denominator = Number(entry.denominator) + 1000;
      entry.explanation = 'Đang rà soát.';
      return 'Mẫu số';
    },
    partWithRoom,
  ),
];
