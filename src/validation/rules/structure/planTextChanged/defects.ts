import type { Defect } from '../../../../sample/defect';
import { columnOf, set, at, onTasks } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onTasks('structure/plan-text-changed', 'Sửa thời gian của kế hoạch', (sheet, row) => {
    const column = columnOf(sheet, 'Thời gian');
    set(sheet, row, column, { value: 'Quý II năm sau' });
    return [at(sheet, row, column, sheet.rows[row]?.[0]?.value)];
  }),
];
