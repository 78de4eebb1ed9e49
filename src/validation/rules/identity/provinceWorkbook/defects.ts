import type { Defect } from '../../../../sample/defect';
import { onIdentity } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onIdentity('identity/province-workbook', 'Gửi nhầm biểu tổng hợp của tỉnh', { 'cchc.kind': 'province' }),
];
