import type { Defect } from '../../../../sample/defect';
import { onIdentity } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onIdentity('identity/other-plan-version', 'Biểu tạo trước khi đính chính kế hoạch', {
    'cchc.planVersion': '0',
  }),
];
