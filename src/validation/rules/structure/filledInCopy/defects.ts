import type { Defect } from '../../../../sample/defect';
import { HEADER_ROW, at, onTasks } from '../../../../sample/damaging';
import { copySheet, clearEntries } from '../../../../sample/tableDamage';

export const defects: readonly Defect[] = [
  onTasks('structure/filled-in-copy', 'Nhập vào bản sao của trang', (sheet, _row, spec) => {
    const copy = copySheet(spec, sheet);
    clearEntries(sheet);
    return [at(copy, HEADER_ROW, 0)];
  }),
];
