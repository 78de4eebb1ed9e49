import type { Defect } from '../../../../sample/defect';
import { HEADER_ROW, columnOf, at, onTasks } from '../../../../sample/damaging';
import { copyColumn } from '../../../../sample/shiftColumns';

export const defects: readonly Defect[] = [
  onTasks('structure/column-duplicated', 'Chép thêm một cột Trạng thái', (sheet) => {
    const column = columnOf(sheet, 'Trạng thái');
    copyColumn(sheet, column);
    return [at(sheet, HEADER_ROW, column + 1)];
  }),
];
