import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { headerKey, readTracker, type ReadTrackerOptions } from '../../../../src/import/tracker/readTracker';
import { alike, largestOf, readTrackers } from '../../../../src/import/tracker/readTrackers';
import { emptySheet, workbookOf, type Office, type Typed } from './office';

async function snapshotOf(rows: Typed[][], others: Office['others'] = []) {
  const office: Office = { name: 'x', sheet: 'NV', rows, others, header: 1, keys: [], tasks: [], traps: [] };
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
