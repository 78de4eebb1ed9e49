import type { Defect } from '../../../../sample/defect';
import { onCover } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onCover('identity/prepared-by-missing', 'Quên ghi người lập', 13, () => null),
];
