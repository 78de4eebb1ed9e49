import type { Defect } from '../../../../sample/defect';
import { HEADER_ROW, at, onTasks } from '../../../../sample/damaging';
import { renameTable } from '../../../../sample/tableDamage';

export const defects: readonly Defect[] = [
  onTasks('structure/table-renamed', 'Bảng mang tên Excel đặt', (sheet, _row, spec) => {
    renameTable(spec, sheet, 'Table1');
    return [at(sheet, HEADER_ROW, 0)];
  }),
];
