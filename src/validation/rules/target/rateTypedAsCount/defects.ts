import type { Defect } from '../../../../sample/defect';
import { target } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  target('rate-typed-as-count', 'Gõ 95 và 100 thay cho số lượng', (entry) => {
    Object.assign(entry, { numerator: 95, denominator: 100, explanation: 'Đang rà soát.' });
    return 'Mẫu số';
  }),
];
