import type { Defect } from '../../../../sample/defect';
import { note } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  note('control-characters', 'Chép từ Word kèm ký tự lạ', 'Chờ ý kiến\u000bcủa Sở Tài chính'),
];
