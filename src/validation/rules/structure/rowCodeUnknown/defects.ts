import type { Defect } from '../../../../sample/defect';
import { at, grow, onTasks } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onTasks('structure/row-code-unknown', 'Tự đặt mã mới', (sheet, row) => {
    const copy = (sheet.rows[row] ?? []).map((cell) => cell && { ...cell });
    // One level below a row that has no children.
    const code = `${String(copy[0]?.value)}.1`;
    copy[0] = { ...copy[0], value: code };
    sheet.rows.push(copy);
    grow(sheet, 1);
    return [at(sheet, sheet.rows.length - 1, 0, code)];
  }),
];
