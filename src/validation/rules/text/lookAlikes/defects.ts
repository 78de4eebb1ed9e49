import type { Defect } from '../../../../sample/defect';
import { note } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  note('look-alikes', 'Gõ chữ Ð của bảng chữ khác', '\u00d0ang chờ ý kiến các đơn vị.'),
];
