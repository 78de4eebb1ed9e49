import type { Defect } from '../../../../sample/defect';
import { columnOf, at, onTasks } from '../../../../sample/damaging';
import { rangeAddress } from '../../../../workbook/address';

export const defects: readonly Defect[] = [
  onTasks('structure/merged-cells', 'Trộn hai ô tiêu đề', (sheet) => {
    const row = sheet.rows.length - 1;
    const column = columnOf(sheet, 'Lĩnh vực');
    sheet.merges.push(rangeAddress({ top: row, bottom: row + 1, left: column, right: column }));
    return [at(sheet, row, column)];
  }),
];
