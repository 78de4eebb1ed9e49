import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task('status-unknown', 'Gõ trạng thái không dấu', (entry) => {
    entry.status = 'Dang thuc hien';
    return 'Trạng thái';
  }),
  task('status-unknown', 'Dán trạng thái kèm dấu cách', (entry) => {
    entry.status = `${String(entry.status)} `;
    return 'Trạng thái';
  }),
];
