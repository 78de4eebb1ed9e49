import type { Defect } from '../../../../sample/defect';
import { onCover } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onCover('identity/cover-differs', 'Gõ đè tên cơ quan khác lên bìa', 7, () => 'UBND xã Nơi Khác'),
  onCover('identity/cover-differs', 'Gõ đè kỳ khác lên bìa', 8, () => 'Quý I năm 1999'),
];
