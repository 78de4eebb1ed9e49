import { textCell, type Grid } from '../../../src/import/grid';
import { recogniseTable } from '../../../src/import/recogniseTable';

/** A grid of texts; `merges` as `[top, left, bottom, right]`. */
function gridOf(rows: string[][], merges: [number, number, number, number][] = []): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    place: 'Sheet1',
    firstRow: 1,
    columnNames: Array.from({ length: width }, (_, column) => String.fromCharCode(65 + column)),
    rows: rows.map((row) => Array.from({ length: width }, (_, column) => textCell(row[column] ?? ''))),
    merges: merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
    hiddenRows: [],
  };
}
const keys = (grid: Grid) => recogniseTable(grid)?.columns.map(({ key }) => key);

test('the nine columns of a plan, under its title', () => {
  const grid = gridOf([
    ['PHỤ LỤC'],
    ['Mục tiêu, nhiệm vụ cải cách hành chính'],
    [],
    [
      'TT',
      'Mục tiêu',
      'Nhiệm vụ',
      'Hoạt động',
      'Kết quả/ Sản phẩm',
      'Chủ trì',
      'Phối hợp',
      'Thời gian',
      'Kinh phí',
    ],
    ['1', 'Nâng cao …', 'Nhiệm vụ 1', 'Hoạt động 1', 'Kế hoạch', 'Sở Tư pháp', 'Các sở', 'Năm 2026', ''],
  ]);
  expect(recogniseTable(grid)?.header).toEqual({ first: 3, last: 3 });
  expect(keys(grid)).toEqual([
    'number',
    'objective',
    'task',
    'activity',
    'product',
    'lead',
    'coordinating',
    'deadline',
    'budget',
  ]);
});

test.each([
  [
    [
      'STT',
      'Nội dung công việc',
      'Đơn vị thực hiện',
      'Người phụ trách',
      'Thời hạn hoàn thành',
      'Ngày hoàn thành',
      'Tình trạng',
      'Ghi chú',
    ],
    ['number', 'task', 'lead', 'person', 'deadline', 'doneOn', 'status', 'note'],
  ],
  [
    [
      'Mã',
      'Lĩnh vực',
      'Nhiệm vụ',
      'Sản phẩm đầu ra',
      'Phòng chủ trì',
      'Tiến độ',
      'Kết quả thực hiện',
      '% hoàn thành',
    ],
    ['code', 'field', 'task', 'product', 'lead', 'deadline', 'result', 'percent'],
  ],
  [
    [
      'TT',
      'NHIỆM VỤ (ghi rõ nội dung)',
      'KẾT QUẢ CẦN ĐẠT (định lượng)',
      'CƠ QUAN CHỦ TRÌ',
      'THỜI GIAN HOÀN THÀNH',
      'Số, ký hiệu VB',
      'Ngày ban hành',
    ],
    ['number', 'task', 'product', 'lead', 'deadline', 'document', 'documentDate'],
  ],
  [
    ['STT', 'Nội dung', 'Chủ trì', 'Ngày hoàn thành (dự kiến)', 'Ngày hoàn thành thực tế', 'Số văn bản'],
    ['number', 'task', 'lead', 'deadline', 'doneOn', 'document'],
  ],
  [
    ['STT', 'Nội dung', 'Ngày hoàn thành (thực tế)', 'Ngày hoàn thành (Dự kiến)', 'Tiến độ (dự kiến)'],
    ['number', 'task', 'doneOn', null, 'deadline'],
  ],
  [
    ['STT', 'Nhiệm vụ', 'Thời hạn', 'Đề xuất', 'Lý do', 'Ghi chú'],
    ['number', 'task', 'deadline', null, null, 'note'],
  ],
  [
    ['STT', 'Nhiệm vụ', 'Thời hạn', 'Đề xuất'],
    ['number', 'task', 'deadline', 'note'],
  ],
  [
    ['No', 'Task', 'Owner', 'Due date', 'Status', 'Completed on', 'Document no.', 'Notes'],
    ['number', 'task', 'lead', 'deadline', 'status', 'doneOn', 'document', 'note'],
  ],
  [
    ['Việc', 'Ai làm', 'Khi nào xong', 'Xong chưa'],
    ['task', 'lead', 'deadline', 'status'],
  ],
  [
    ['TT', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Đơn vị tính'],
    ['number', 'target', 'numerator', 'denominator', null],
  ],
])('%j', (header, expected) => expect(keys(gridOf([header]))).toEqual(expected));

test('a header of two rows: what stands below names the column', () => {
  const grid = gridOf(
    [
      ['TT', 'Nhiệm vụ', 'Phân công', '', 'Thời gian'],
      ['', '', 'Chủ trì', 'Phối hợp', ''],
      ['1', 'Rà soát', 'Sở Tư pháp', 'Các sở', 'Quý I'],
    ],
    [
      [0, 0, 1, 0],
      [0, 1, 1, 1],
      [0, 2, 0, 3],
      [0, 4, 1, 4],
    ],
  );
  expect(recogniseTable(grid)?.header).toEqual({ first: 0, last: 1 });
  expect(keys(grid)).toEqual(['number', 'task', 'lead', 'coordinating', 'deadline']);
  expect(recogniseTable(grid)?.columns[2]?.header).toBe('Phân công / Chủ trì');
});

test('“Dự kiến” and “Thực tế” under “Ngày hoàn thành”: what was hoped for is no result', () => {
  const grid = gridOf(
    [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Ngày hoàn thành', ''],
      ['', '', '', 'Dự kiến', 'Thực tế'],
      ['1', 'Rà soát', 'Sở Tư pháp', '15/3/2026', ''],
    ],
    [[0, 3, 0, 4]],
  );
  expect(keys(grid)).toEqual(['number', 'task', 'lead', 'deadline', 'doneOn']);
});

test('decomposed letters and no-break spaces name the same columns', () =>
  expect(
    keys(gridOf([['TT', 'Nhiệm\u00a0vụ', 'Chủ trì', 'Thời gian'].map((text) => text.normalize('NFD'))])),
  ).toEqual(['number', 'task', 'lead', 'deadline']));

test('a header that is repeated on every page is the first one', () => {
  const header = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'];
  expect(recogniseTable(gridOf([header, ['1', 'a', 'b', 'c'], header]))?.header.first).toBe(0);
});

test.each([[[['a', 'b', 'c']]], [[['Họ và tên', 'Ngày sinh', 'Ghi chú']]], [[[]]]])('no table: %j', (rows) =>
  expect(recogniseTable(gridOf(rows))).toBeNull(),
);

test.each([
  ['Lĩnh vực/Nhiệm vụ', 'task'],
  ['Đơn vị tham mưu', 'lead'],
  ['Cơ quan chịu trách nhiệm', 'lead'],
  ['Người chịu trách nhiệm', 'person'],
  ['Trách nhiệm thực hiện', 'lead'],
  ['Cơ quan soạn thảo', 'lead'],
])('a header wording: %s', (header, key) => {
  const others = ['TT', key === 'task' ? 'Chủ trì' : 'Nhiệm vụ', 'Sản phẩm', 'Thời hạn'];
  expect(keys(gridOf([[...others, header]]))?.at(-1)).toBe(key);
});
