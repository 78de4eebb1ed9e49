import type { Defect } from '../../../../sample/defect';
import { at, onTasks } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onTasks(
    'structure/entry-outside-table',
    'Ghi kiến nghị dưới bảng',
    (sheet) => {
      sheet.rows.push([], [null, null, { value: 'Đề nghị Sở Nội vụ tập huấn thêm.' }]);
      return [at(sheet, sheet.rows.length - 1, 2)];
    },
    false,
  ),
];
