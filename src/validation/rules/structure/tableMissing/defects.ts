import type { Defect } from '../../../../sample/defect';
import { sheetOf, damage } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  damage(
    'structure/table-missing',
    'Xóa trang Nhiệm vụ chung',
    (spec) => {
      const gone = sheetOf(spec, 'Nhiệm vụ chung');
      if (!gone) return null;
      spec.sheets = spec.sheets.filter((sheet) => sheet !== gone);
      // Excel leaves broken references behind; other programs keep a summary without them.
      const summary = sheetOf(spec, 'Tổng hợp');
      for (const row of summary?.rows ?? [])
        row.forEach((cell, column) => {
          if (cell?.formula?.includes('NhiemVuChung'))
            row[column] = { value: cell.value, ...(cell.style === undefined ? {} : { style: cell.style }) };
        });
      return [{ sheet: gone.name, cell: null, row: null }];
    },
    true,
  ),
];
