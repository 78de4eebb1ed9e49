import type { Defect } from '../../../../sample/defect';
import { HEADER_ROW, at, grow, onTasks } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onTasks('structure/row-deleted', 'Xóa một dòng', (sheet, row) => {
    const code = sheet.rows[row]?.[0]?.value ?? null;
    sheet.rows.splice(row, 1);
    grow(sheet, -1);
    return [at(sheet, HEADER_ROW, 0, code)];
  }),
];
