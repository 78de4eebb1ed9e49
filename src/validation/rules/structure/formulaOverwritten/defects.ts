import type { Defect } from '../../../../sample/defect';
import { columnOf, at, withoutFormula, onTasks } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onTasks('structure/formula-overwritten', 'Gõ đè lên ô công thức', (sheet, row) => {
    const column = columnOf(sheet, 'Tình trạng hạn');
    withoutFormula(sheet, row, column, 'Đúng hạn');
    return [at(sheet, row, column, sheet.rows[row]?.[0]?.value)];
  }),
];
