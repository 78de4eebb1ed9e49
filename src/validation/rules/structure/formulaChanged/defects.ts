import type { Defect } from '../../../../sample/defect';
import { columnOf, set, at, onTasks } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onTasks('structure/formula-changed', 'Sửa công thức số ngày trễ', (sheet, row) => {
    const column = columnOf(sheet, 'Số ngày trễ');
    set(sheet, row, column, { value: 0, formula: 'MAX(0,0)' });
    return [at(sheet, row, column, sheet.rows[row]?.[0]?.value)];
  }),
];
