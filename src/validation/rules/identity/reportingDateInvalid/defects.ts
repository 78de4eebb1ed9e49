import type { Defect } from '../../../../sample/defect';
import { onCover } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onCover('identity/reporting-date-invalid', 'Xoá ngày báo cáo', 11, () => null),
];
