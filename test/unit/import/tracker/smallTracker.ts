import type { WorkbookSpec } from '../../../../src/workbook/spec';
import { workbookOf } from './office';

export const SMALL_TRACKER_HEADERS = [
  'STT',
  'Nội dung công việc',
  'Chủ trì',
  'Thời hạn',
  'Ngày hoàn thành',
  'Tình trạng',
];

/** An agency's own sheet of two unfinished tasks, their deadlines typed as text: A1:F3. */
export const smallTracker = (sheet: string): WorkbookSpec =>
  workbookOf({
    name: 'Sở Nội vụ',
    sheet,
    rows: [
      SMALL_TRACKER_HEADERS,
      [1, 'Rà soát văn bản', 'Phòng A', '30/06/2026', null, 'Đang thực hiện'],
      [2, 'Tập huấn công chức', 'Phòng B', '18/07/2026', null, 'Chưa thực hiện'],
    ],
    merges: [],
    header: 1,
    keys: [],
    tasks: [2, 3],
    traps: [],
  });
