import type { Defect } from '../../../../sample/defect';
import { firstCell, TASKS, TASK_SHEET } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  {
    kind: 'file',
    rule: 'structure/uncalculated',
    what: 'Lưu bằng chương trình không tính công thức',
    edit: (path, xml) => (path === TASK_SHEET ? xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1') : xml),
    at: { sheet: TASKS, cell: firstCell('due'), row: null },
  },
];
