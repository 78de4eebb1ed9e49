import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { entriesOf } from '../../../../src/import/tracker/transfer/entriesOf';
import type { RowMatch } from '../../../../src/import/tracker/transfer/matchRows';
import { writeBack } from '../../../../src/import/tracker/transfer/writeBack';
import { checkTracker } from '../../../../src/import/tracker/checkTracker';
import { headerKey, readTracker, type ReadTrackerOptions } from '../../../../src/import/tracker/readTracker';
import { alike, largestOf, readTrackers } from '../../../../src/import/tracker/readTrackers';
import { emptySheet, workbookOf, type Office, type Typed } from './office';

async function snapshotOf(rows: Typed[][], others: Office['others'] = [], merges: string[] = []) {
  const office: Office = {
    name: 'x',
    sheet: 'NV',
    rows,
    others,
    merges,
    header: 1,
    keys: [],
    tasks: [],
    traps: [],
  };
  return readXlsx(await writeXlsx(workbookOf(office)));
}

const read = async (rows: Typed[][], options: Partial<ReadTrackerOptions> = {}) =>
  readTracker(
    (await snapshotOf(rows)).sheets.find(({ name }) => name === 'NV')!,
    {
      otherwise: 2026,
      ...options,
    },
  );

const keys = (tracker: Awaited<ReturnType<typeof read>>) => tracker?.columns.map(({ key }) => key).join(' ');

const ROWS: Typed[][] = [
  ['STT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Hạn', 'Hạn gia hạn', 'Lời bàn'],
  [1, 'Báo cáo quý', 'Văn phòng', '15/3/2026', '20/4/2026', 'gấp'],
];

test('what a person says of a column counts, and another that had its name is asked about', async () => {
  expect(keys(await read(ROWS))).toBe('number task lead deadline own own');
  const said = await read(ROWS, { keys: { E: 'deadline', F: 'note' } });
  expect(keys(said)).toBe('number task lead own deadline note');
  expect(said!.columns.map(({ isUnclear }) => isUnclear)).toEqual([false, false, false, true, false, false]);
  expect(said!.rows[0]!.deadline!.due).toBe('2026-04-20');
});

test('the answer for a header is remembered, however it is typed next time', async () => {
  const byHeader = { [headerKey('HẠN  gia hạn')]: 'deadline', [headerKey('Lời bàn')]: 'note' } as const;
  const moved = ROWS.map((row) => [row[5]!, ...row.slice(0, 5)]);
  expect(keys(await read(moved, { byHeader }))).toBe('note number task lead own deadline');
  expect(keys(await read(ROWS, { byHeader: { [headerKey('Hạn')]: 'own' } }))).toBe(
    'number task lead own own own',
  );
});

test('headers that name nothing by themselves are a table once they were said', async () => {
  const foreign: Typed[][] = [
    ['Alpha', 'Beta', 'Gamma'],
    ['Báo cáo quý', 'Văn phòng', '15/3/2026'],
  ];
  expect(await read(foreign)).toBeNull();
  const byHeader = { alpha: 'task', beta: 'lead', gamma: 'deadline' } as const;
  expect(keys(await read(foreign, { byHeader }))).toBe('task lead deadline');
});

test('“Tiến độ” said to hold deadlines stays so, whatever stands under it', async () => {
  const rows: Typed[][] = [
    ['Nhiệm vụ', 'Chủ trì', 'Tiến độ'],
    ['Việc một', 'A', 'Đang thực hiện'],
    ['Việc hai', 'A', 'Hoàn thành'],
  ];
  expect(keys(await read(rows))).toBe('task lead status');
  expect(keys(await read(rows, { byHeader: { [headerKey('Tiến độ')]: 'deadline' } }))).toBe(
    'task lead deadline',
  );
});

test('two columns that may be the same are asked about, with what they may be', async () => {
  const twice: Typed[][] = [
    ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Kết quả', 'Kết quả thực hiện'],
    [1, 'Báo cáo', 'Văn phòng', '15/3/2026', 'x', 'y'],
  ];
  const columns = (await read(twice))!.columns;
  expect(columns.map(({ isUnclear }) => isUnclear)).toEqual([false, false, false, false, false, true]);
  expect(columns[5]).toMatchObject({ key: 'own', candidates: [{ key: 'result', confidence: 1 }] });
  expect(columns[4]!.candidates[0]).toEqual({ key: 'result', confidence: 1 });
});

test('a selection alone is read', async () => {
  const beside: Typed[][] = [
    ['STT', 'Nhiệm vụ', 'Chủ trì', null, 'STT', 'Công việc', 'Đơn vị thực hiện', 'Hạn'],
    [1, 'Bên trái', 'A', null, 1, 'Bên phải', 'B', '1/2/2026'],
    [2, 'Bên trái 2', 'A', null, 2, 'Bên phải 2', 'B', '1/3/2026'],
  ];
  const right = await read(beside, { area: 'E1:H2' });
  expect(right!.columns.map(({ column }) => column).join('')).toBe('EFGH');
  expect(right!.rows.map(({ row, text }) => [row, text])).toEqual([[2, 'Bên phải']]);
});

test('sheets of one form are proposed together, others not', async () => {
  const month = (name: string, header = 'Hạn') => ({
    ...emptySheet(name),
    columns: [{ width: 10 }, { width: 10 }, { width: 10 }, { width: 10 }],
    rows: [
      ['STT', 'Công việc', 'Đơn vị thực hiện', header].map((value) => ({ value })),
      [1, `Việc ${name}`, 'A', '1/2/2026'].map((value) => ({ value })),
    ],
  });
  const rows: Typed[][] = [
    ['STT', 'Công việc', 'Đơn vị thực hiện', 'Hạn'],
    [1, 'Một', 'A', '1/3/2026'],
    [2, 'Hai', 'B', '2/3/2026'],
  ];
  const hidden = { ...month('Ẩn'), visibility: 'hidden' as const };
  const snapshot = await snapshotOf(rows, [month('Tháng 1'), month('Khác', 'Thời hạn xử lý'), hidden]);
  const trackers = readTrackers(snapshot, { otherwise: 2026 });
  expect(trackers.map(({ sheet }) => sheet)).toEqual(['Tháng 1', 'Khác', 'NV']);
  expect(largestOf(trackers)!.sheet).toBe('NV');
  expect(alike(trackers).map(({ sheet }) => sheet)).toEqual(['Tháng 1', 'NV']);
  expect(readTrackers(snapshot, { otherwise: 2026 }, ({ name }) => name === 'NV')).toHaveLength(2);
});

test.each<[string, string[], string]>([
  [
    'incoming letters',
    [
      'Số đến',
      'Ngày đến',
      'Nơi gửi',
      'Số ký hiệu',
      'Trích yếu nội dung',
      'Người xử lý',
      'Hạn trả lời',
      'Ngày trả lời',
      'Số văn bản trả lời',
      'Tình trạng',
    ],
    'number receivedOn own own task lead deadline doneOn document status',
  ],
  [
    'instructions',
    [
      'STT',
      'Số, ký hiệu văn bản giao',
      'Ngày giao',
      'Nội dung chỉ đạo',
      'Cơ quan tham mưu',
      'Thời hạn báo cáo',
      'Kết quả xử lý',
      'Số văn bản báo cáo',
      'Đánh giá',
      'Số ngày quá hạn',
    ],
    'number own receivedOn task lead deadline result document status own',
  ],
  [
    'a commune',
    ['STT', 'Việc cần làm', 'Người làm', 'Thời gian thực hiện', 'Kết quả', 'Lý do chậm'],
    'number task lead deadline result note',
  ],
  [
    'a department',
    ['STT', 'Nội dung công việc', 'Bộ phận', 'Ngày dự kiến hoàn thành', 'Ngày xong', 'Hiện trạng'],
    'number task lead deadline doneOn status',
  ],
])('headers of %s', async (_office, headers, wanted) => {
  expect(keys(await read([headers, headers.map((_header, index) => (index === 0 ? 1 : null))]))).toBe(wanted);
});

const withStatus = (header: string, ...cells: Typed[]): Typed[][] => [
  ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', header],
  ...cells.map((cell, index): Typed[] => [index + 1, `Việc số ${index + 1}`, 'A', '31/1/2026', cell]),
];

test('a status column that holds percentages, or results in prose, is what it holds', async () => {
  const shares = await read(withStatus('Mức độ hoàn thành', { number: 1, format: '0%' }, '40%', '100 %'));
  expect(keys(shares)).toBe('number task lead deadline percent');
  expect(shares!.rows.map(({ isDone }) => isDone)).toEqual([true, false, true]);
  const prose = await read(
    withStatus(
      'Tình hình thực hiện',
      'Đã ban hành Quyết định số 12/QĐ-STP ngày 5/3/2026 về việc phê duyệt kế hoạch kiểm tra năm 2026',
      'Đang xây dựng theo Công văn số 88/UBND-NC ngày 2/1/2026 của UBND tỉnh, dự kiến trình trong tháng 8',
    ),
  );
  expect(keys(prose)).toBe('number task lead deadline result');
  expect(prose!.rows.map(({ isDone }) => isDone)).toEqual([true, false]);
  const statuses = await read(withStatus('Tình hình thực hiện', 'Hoàn thành', 'Đang thực hiện'));
  expect(keys(statuses)).toBe('number task lead deadline status');
});

test('what a note cites is no proof that the task is done', async () => {
  const tracker = await read([
    ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Tình trạng', 'Ghi chú'],
    [1, 'Việc số 1', 'A', '31/1/2026', null, 'Giao tại Công văn số 12/UBND-NC ngày 3/1/2026'],
  ]);
  expect(tracker!.rows[0]!.isDone).toBe(false);
});

test('“Xong trước …” under the deadlines is a deadline, no status', async () => {
  const tracker = await read([
    ['STT', 'Nhiệm vụ', 'Chủ trì', 'Tiến độ', 'Kết quả'],
    [1, 'Việc số 1', 'A', 'Xong trước 20/7/2026', null],
    [2, 'Việc số 2', 'A', 'Hoàn thành trong quý II', null],
  ]);
  expect(keys(tracker)).toBe('number task lead deadline result');
  expect(tracker!.rows.map(({ isDone, deadline }) => [isDone, deadline?.due])).toEqual([
    [null, '2026-07-19'],
    [null, '2026-06-30'],
  ]);
  expect(checkTracker(tracker!, '2026-07-15')).toEqual([]);
});

async function readMerged(rows: Typed[][], merges: string[]) {
  return readTracker(
    (await snapshotOf(rows, [], merges)).sheets.find(({ name }) => name === 'NV')!,
    {
      otherwise: 2026,
    },
  )!;
}

test('a header of three rows', async () => {
  const tracker = await readMerged(
    [
      ['KẾ HOẠCH CÔNG TÁC'],
      ['STT', 'Nội dung công việc', 'Chủ trì', 'Thời gian', null, null, null, 'Kết quả'],
      [null, null, null, 'Theo kế hoạch', null, 'Thực tế', null, null],
      [null, null, null, 'Bắt đầu', 'Kết thúc', 'Bắt đầu', 'Kết thúc', null],
      [1, 'Khảo sát', 'A', '1/3/2026', '31/3/2026', '2/3/2026', '2/4/2026', 'Đã xong'],
    ],
    ['A1:H1', 'A2:A4', 'B2:B4', 'C2:C4', 'D2:G2', 'D3:E3', 'F3:G3', 'H2:H4'],
  );
  expect(keys(tracker)).toBe('number task lead receivedOn deadline own doneOn result');
  expect([tracker.header, tracker.rows.map(({ row }) => row)]).toEqual([{ first: 2, last: 4 }, [5]]);
});

const TICKED: Typed[][] = [
  ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Tình trạng', null, null],
  [null, null, null, null, 'Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành'],
  [1, 'Việc một', 'A', '30/6/2026', null, null, 'x'],
  [2, 'Việc hai', 'A', '30/6/2026', null, 'X', null],
  [3, 'Việc ba', 'A', '30/6/2026', '✓', null, null],
  [4, 'Việc bốn', 'A', '30/6/2026', null, null, null],
];
const TICKED_MERGES = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1'];

test('a column of ticks for each status', async () => {
  const tracker = await readMerged(TICKED, TICKED_MERGES);
  expect(keys(tracker)).toBe('number task lead deadline own own status');
  expect(tracker.rows.map(({ status, isDone }) => [status, isDone])).toEqual([
    ['Hoàn thành', true],
    ['Đang thực hiện', false],
    ['Chưa thực hiện', false],
    [null, false],
  ]);
  expect(checkTracker(tracker, '2026-07-15').map(({ cell, rule }) => `${cell} ${rule}`)).toEqual([
    'D4 own/overdue',
    'D5 own/overdue',
    'D6 own/overdue',
  ]);
});

test('ticks are brought over as the statuses of their columns, and no text is written into them', async () => {
  const tracker = await readMerged(TICKED, TICKED_MERGES);
  const matches = tracker.rows.map((row): RowMatch => ({
    row,
    line: { code: `C${row.row}`, kind: 'task', texts: [] },
    by: 'answer',
    likeness: 1,
  }));
  const { entries, taken } = entriesOf(tracker, matches);
  expect(Object.values(entries.tasks).map(({ status }) => status)).toEqual([
    'Hoàn thành',
    'Đang thực hiện',
    'Chưa thực hiện',
  ]);
  expect(taken.map(({ cell }) => cell)).toEqual(['G3', 'F4', 'E5']);
  const back = writeBack(tracker, matches, { tasks: { C4: { status: 'Hoàn thành' } }, targets: {} });
  expect([back.changes, back.left.map(({ why }) => why)]).toEqual([[], ['column']]);
});

describe('a tick under a quarter or month', () => {
  const QUARTERS: Typed[][] = [
    ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian thực hiện', '', '', '', 'Tình trạng'],
    ['', '', '', 'Quý I', 'Quý II', 'Quý III', 'Q4', ''],
    [1, 'Ban hành kế hoạch', 'Văn phòng', 'x', '', '', '', 'Chưa thực hiện'],
    [2, 'Tập huấn', 'Phòng VH-XH', '', 'X', '', '', 'Đang thực hiện'],
    [3, 'Tuyên truyền', 'Phòng VH-XH', 'x', 'x', 'x', 'x', 'Đang thực hiện'],
    [4, 'Tổng kết', 'Văn phòng', '', '', '', '', 'Chưa thực hiện'],
  ];

  test.each([[['D1:G1']], [['A1:A2', 'B1:B2', 'C1:C2', 'D1:G1', 'H1:H2']], [[]]])(
    'is a deadline: the last day of the last period, header merged %j',
    async (merges) => {
      const { sheets } = await snapshotOf(QUARTERS, [], merges);
      const tracker = readTracker(sheets[0]!, { otherwise: 2026 })!;
      expect(tracker.rows.map(({ text, deadline }) => [text, deadline?.due ?? null])).toEqual([
        ['Ban hành kế hoạch', '2026-03-31'],
        ['Tập huấn', '2026-06-30'],
        ['Tuyên truyền', '2026-12-31'],
        ['Tổng kết', null],
      ]);
      const reported = checkTracker(tracker, '2026-06-20').map(({ rule, cell }) => `${cell} ${rule}`);
      expect(reported).toEqual(['D3 own/overdue', 'D6 own/without-deadline']);
    },
  );

  test('beside a column of deadlines, or with figures in it, is none of ours', async () => {
    const months: Typed[][] = [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Tháng 1', 'Tháng 2'],
      [1, 'Ban hành kế hoạch', 'Văn phòng', '15/3/2026', 'x', ''],
    ];
    expect((await read(months))!.rows[0]!.deadline!.due).toBe('2026-03-15');
    const figures = months.map(([a, b, c, , d, e]) => [a!, b!, c!, d!, e!]);
    figures[1]![3] = 12;
    expect((await read(figures))!.rows[0]!.deadline).toBeNull();
  });
});

test('a document cited in the status is evidence', async () => {
  const tracker = await read([
    ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Thời hạn', 'Tình trạng thực hiện', 'Văn bản triển khai'],
    [1, 'Chữ ký số', 'Văn phòng', '31/3/2026', 'Đã hoàn thành, QĐ số 12/QĐ-UBND ngày 25/3/2026', ''],
    [2, 'Dịch vụ công', 'Văn phòng', '31/3/2026', 'Đã hoàn thành', ''],
  ]);
  expect(tracker!.rows.map(({ evidence }) => evidence)).toEqual([
    [{ number: '12/QĐ-UBND', date: '2026-03-25' }],
    [],
  ]);
  expect(checkTracker(tracker!, '2026-06-20').map(({ rule, cell }) => `${cell} ${rule}`)).toEqual([
    'F2 own/evidence-in-prose',
    'F3 own/done-without-evidence',
  ]);
});
