import type { Defect } from '../../../../sample/defect';
import { onIdentity } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onIdentity('identity/agency-unknown', 'Cơ quan không có trong danh mục', {
    'cchc.agency': 'SKHONG',
    'cchc.agencyName': 'Sở Không Tên',
  }),
];
