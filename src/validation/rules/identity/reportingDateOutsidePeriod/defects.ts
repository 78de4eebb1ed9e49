import type { Defect } from '../../../../sample/defect';
import { onCover } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onCover('identity/reporting-date-outside-period', 'Ngày báo cáo sau khi hết kỳ', 11, (day) => day + 6),
];
