import type { Defect } from '../../../../sample/defect';
import { HEADER_ROW, columnOf, set, at, onTasks } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onTasks('structure/column-renamed', 'Đổi tên cột Trạng thái', (sheet) => {
    const column = columnOf(sheet, 'Trạng thái');
    set(sheet, HEADER_ROW, column, { value: 'Tình hình thực hiện' });
    const header = sheet.tables[0]?.columns[column];
    if (header) header.name = 'Tình hình thực hiện';
    for (const row of sheet.rows)
      row.forEach((cell, index) => {
        if (cell?.formula)
          row[index] = { ...cell, formula: cell.formula.replaceAll('[Trạng thái]', '[Tình hình thực hiện]') };
      });
    return [at(sheet, HEADER_ROW, column)];
  }),
];
