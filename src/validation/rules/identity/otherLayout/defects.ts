import type { Defect } from '../../../../sample/defect';
import { onIdentity } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onIdentity('identity/other-layout', 'Biểu theo mẫu mới hơn', { 'cchc.layout': '9' }),
];
