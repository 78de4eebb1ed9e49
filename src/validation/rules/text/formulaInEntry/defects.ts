import type { Defect } from '../../../../sample/defect';
import { columnOf, set, at, onTasks } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onTasks('text/formula-in-entry', 'Gõ công thức vào ô nhập', (sheet, row) => {
    const column = columnOf(sheet, 'Kinh phí thực hiện (triệu đồng)');
    set(sheet, row, column, { value: 30, formula: '10+20' });
    return [at(sheet, row, column, sheet.rows[row]?.[0]?.value)];
  }),
];
