import type { Defect } from '../../../../sample/defect';
import { HEADER_ROW, at, onTasks } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onTasks('structure/table-lost', 'Chuyển bảng thành vùng thường', (sheet) => {
    sheet.tables = [];
    return [at(sheet, HEADER_ROW, 0)];
  }),
];
