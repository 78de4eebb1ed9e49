import type { Defect } from '../../../../sample/defect';
import { at, columnOf, damage, set, sheetOf, TASKS } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  {
    ...damage('task/reported-in-other-row', 'Nhập cả ở dòng báo cáo theo dòng khác', (spec) => {
      const sheet = sheetOf(spec, TASKS);
      if (!sheet) return null;
      const [role, status] = [columnOf(sheet, 'Vai trò'), columnOf(sheet, 'Trạng thái')];
      const row = sheet.rows.findIndex((cells) => cells[role]?.value === 'Theo dòng khác');
      if (row < 0) return null;
      set(sheet, row, status, { value: 'Hoàn thành' });
      return [at(sheet, row, status, sheet.rows[row]?.[0]?.value ?? null)];
    }),
    scarce: true,
  },
];
