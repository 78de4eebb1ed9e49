import type { Defect } from '../../../../sample/defect';
import { HEADER_ROW, columnOf, at, TASK_SHEET, onTasks } from '../../../../sample/damaging';
import { deleteColumn, asErrors } from '../../../../sample/shiftColumns';

export const defects: readonly Defect[] = [
  onTasks('structure/column-missing', 'Xóa cột Kinh phí cho gọn', (sheet) => {
    deleteColumn(sheet, columnOf(sheet, 'Kinh phí (triệu đồng)'));
    return [at(sheet, HEADER_ROW, 0)];
  }),
  {
    ...onTasks('structure/column-missing', 'Xóa cột nhập mà công thức cần', (sheet) => {
      deleteColumn(sheet, columnOf(sheet, 'Kinh phí thực hiện (triệu đồng)'));
      return [at(sheet, HEADER_ROW, 0)];
    }),
    edit: (path, xml) => (path === TASK_SHEET ? asErrors(xml) : xml),
  },
];
