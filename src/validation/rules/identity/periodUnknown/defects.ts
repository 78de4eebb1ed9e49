import type { Defect } from '../../../../sample/defect';
import { onIdentity } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onIdentity('identity/period-unknown', 'Kỳ báo cáo lạ', { 'cchc.period': 'q7' }),
];
