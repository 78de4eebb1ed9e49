import type { Defect } from '../../../../sample/defect';
import { HEADER_ROW, columnOf, at, onTasks } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  onTasks('structure/validation-lost', 'Dán đè làm mất ràng buộc', (sheet) => {
    sheet.validations = [];
    return [at(sheet, HEADER_ROW, columnOf(sheet, 'Trạng thái'))];
  }),
];
