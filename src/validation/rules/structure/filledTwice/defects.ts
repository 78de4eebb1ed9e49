import type { Defect } from '../../../../sample/defect';
import { HEADER_ROW, at, onTasks } from '../../../../sample/damaging';
import { copySheet } from '../../../../sample/tableDamage';

export const defects: readonly Defect[] = [
  onTasks('structure/filled-twice', 'Nhập cả vào bản sao của trang', (sheet, _row, spec) => {
    copySheet(spec, sheet);
    return [at(sheet, HEADER_ROW, 0)];
  }),
];
