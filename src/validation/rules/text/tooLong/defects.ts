import type { Defect } from '../../../../sample/defect';
import { note } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  note('too-long', 'Dán cả một báo cáo vào ghi chú', 'Chờ ý kiến của Sở Tài chính. '.repeat(80).trim()),
];
