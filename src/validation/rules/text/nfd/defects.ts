import type { Defect } from '../../../../sample/defect';
import { note } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  note('nfd', 'Gõ bằng bộ gõ Unicode tổ hợp', 'Chờ ý kiến của Sở Tài chính'.normalize('NFD')),
];
