import type { Defect } from '../../../../sample/defect';
import { at, grow, onTasks } from '../../../../sample/damaging';
import { inAddresses } from '../../../../sample/tableDamage';

export const defects: readonly Defect[] = [
  onTasks('structure/table-shortened', 'Kéo bảng ngắn lại', (sheet, _row) => {
    const last = sheet.rows.length - 1;
    inAddresses(sheet, last);
    grow(sheet, -1);
    return [at(sheet, last, 0)];
  }),
];
