import type { Defect } from '../../../../sample/defect';
import { onIdentity } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onIdentity('identity/other-plan', 'Gửi nhầm biểu của kế hoạch khác', { 'cchc.plan': 'ke-hoach-khac' }),
];
