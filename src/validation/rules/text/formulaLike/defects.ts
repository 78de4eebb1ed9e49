import type { Defect } from '../../../../sample/defect';
import { note } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  note('formula-like', 'Ghi chú bắt đầu bằng dấu bằng', '= chờ ý kiến của Sở Tài chính'),
];
