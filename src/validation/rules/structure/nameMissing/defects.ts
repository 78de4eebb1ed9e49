import type { Defect } from '../../../../sample/defect';
import { NOWHERE, damage } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  damage('structure/name-missing', 'Phần mềm khác bỏ tên vùng', (spec) => {
    spec.names = spec.names.filter(({ name }) => name !== 'KyBaoCao');
    return [NOWHERE];
  }),
];
