import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  {
    ...target('lower-than-previous', 'Chỉ ghi số của riêng quý, không cộng dồn', (entry) => {
      entry.numerator = Math.floor(Number(entry.numerator) / 4);
      entry.denominator = Math.floor(Number(entry.denominator) / 4);
      entry.explanation = 'Đang rà soát.';
      return ['Tử số', 'Mẫu số'];
    }),
    earlier: 'other',
  },
];
