import type { Defect } from '../../../../sample/defect';
import { sheetOf, set, NOWHERE, damage } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  damage(
    'identity/carried-plan-changed',
    'Sửa kế hoạch mang theo ở trang ẩn',
    (spec) => {
      const sheet = sheetOf(spec, '_kehoach');
      const row = sheet?.rows.findIndex((cells) => cells[0]?.value === 'objective') ?? -1;
      const content = sheet?.rows[row]?.[1]?.value;
      if (!sheet || typeof content !== 'string') return null;
      set(sheet, row, 1, { value: content.replace(/"text":"/, '"text":"Đã sửa. ') });
      return [NOWHERE];
    },
    true,
  ),
];
