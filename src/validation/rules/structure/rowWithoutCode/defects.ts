import type { Defect } from '../../../../sample/defect';
import { at, grow, onTasks } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onTasks('structure/row-without-code', 'Thêm dòng của mình ở cuối', (sheet, row) => {
    const copy = (sheet.rows[row] ?? []).map((cell) => cell && { ...cell });
    copy[0] = { ...copy[0], value: null };
    sheet.rows.push(copy);
    grow(sheet, 1);
    return [at(sheet, sheet.rows.length - 1, 0)];
  }),
];
