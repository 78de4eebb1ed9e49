import type { Defect } from '../../../../sample/defect';
import { note } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  note('spaces', 'Dán chữ kèm khoảng trắng cứng', 'Chờ\u00a0ý kiến của Sở Tài chính'),
];
