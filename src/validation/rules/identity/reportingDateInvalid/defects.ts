import type { Defect } from '../../../../sample/defect';
import { onCover } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onCover('identity/reporting-date-invalid', 'Xóa ngày báo cáo', 11, () => null),
];
