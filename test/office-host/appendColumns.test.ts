import { createExcelHost } from '../../src/host/excel/excelHost';
import type { ColumnsHost } from '../../src/host/shared/columnsHost';
import type { Host } from '../../src/host/shared/host';
import { HostError } from '../../src/host/shared/hostError';
import { findColumns } from '../../src/import/tracker/columns/findColumns';
import { offerOf, orderOf, placeOf } from '../../src/taskpane/check/own/ownColumns';
import { AS_FOUND } from '../../src/taskpane/check/own/ownReading';
import { trackersOf } from '../../src/taskpane/check/own/trackersOf';
import { columnLetters } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { day, workbookOf, type Office } from '../unit/import/tracker/office';
import { loadInNode } from './loadInNode';
import { createOfficeHost, type OfficeHost } from './officeHost';
import { cellOf, heldBy, sheetOf } from './smallWorkbook';
import { stateOf } from './toSpec';
import { userOf, type User } from './user';

/** Columns added beside an agency's own sheet through the real office.js, and what users do to it afterwards. */

const TODAY = '2026-07-15';
const SHEET = 'Theo dõi';

/** Groups between the tasks, and a deadline merged over two of them. */
const PLAIN: Office = {
  name: 'Sở Nội vụ',
  sheet: SHEET,
  rows: [
    ['BẢNG THEO DÕI NHIỆM VỤ NĂM 2026'],
    ['STT', 'Nội dung công việc', 'Chủ trì', 'Thời hạn', 'Ngày hoàn thành', 'Tình trạng'],
    ['I', 'CẢI CÁCH THỂ CHẾ'],
    [1, 'Rà soát văn bản', 'Phòng A', day('30/06/2026'), null, 'Đang thực hiện'],
    [2, 'Tập huấn công chức', 'Phòng B', day('18/07/2026'), null, 'Chưa thực hiện'],
    ['II', 'THỦ TỤC HÀNH CHÍNH'],
    [3, 'Báo cáo năm', 'Phòng A', day('15/12/2026'), null, 'Đang thực hiện'],
    [4, 'Kiểm tra', 'Phòng A', null, null, 'Đang thực hiện'],
    [5, 'Công bố thủ tục', 'Phòng C', 'Quý II/2026', null, 'Đang thực hiện'],
  ],
  merges: ['D7:D8'],
  header: 2,
  keys: [],
  tasks: [4, 5, 7, 8, 9],
  traps: [],
};

const TABLE: Office = {
  ...PLAIN,
  rows: [PLAIN.rows[1]!, ...[3, 4, 6, 8].map((row) => PLAIN.rows[row]!)],
  merges: [],
  table: 'A1:F5',
  header: 1,
  tasks: [2, 3, 4, 5],
};

let office: OfficeHost;
let host: Host & ColumnsHost;
let user: User;

async function open(spec: Office): Promise<void> {
  // The manifest's minimum: nothing newer is used.
  office = createOfficeHost({ apiSet: '1.9' });
  loadInNode(office);
  host = createExcelHost();
  user = userOf(office);
  await host.write(workbookOf(spec));
  office.requests = [];
  office.undoStack.clear();
}

const orderIn = (snapshot: WorkbookSnapshot) =>
  orderOf(snapshot, trackersOf(snapshot, TODAY, AS_FOUND)[0]!, TODAY)!;
const add = async (): Promise<void> => {
  const { added, options } = orderIn(await host.read());
  await host.appendColumns(added, options);
};
const settled = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

/** Every task row computes from its own cells what the core would put there; no other row computes anything. */
async function expectTrue(): Promise<void> {
  const snapshot = await host.read();
  const sheet = snapshot.sheets.find(({ name }) => name === SHEET)!;
  const ours = findColumns(sheet)!;
  const { added } = orderIn(snapshot);
  expect([added.left, added.right]).toEqual([ours.left, ours.right]);
  const wanted = new Map(
    added.cells.flatMap(({ cell, formula }) => (formula === undefined ? [] : [[cell, formula]])),
  );
  const there = new Map<string, string>();
  for (const [cell, formula] of formulasIn(ours.left, ours.right)) there.set(cell, formula);
  expect(Object.fromEntries(there)).toEqual(Object.fromEntries(wanted));
  expect(wanted.size).toBeGreaterThanOrEqual(12);
}

function* formulasIn(left: number, right: number): Generator<[string, string]> {
  for (let column = left; column <= right; column += 1)
    for (let row = 1; row < 40; row += 1) {
      const cell = `${columnLetters(column)}${row}`;
      const formula = cellOf(office, SHEET, cell)?.formula;
      if (typeof formula === 'string') yield [cell, formula];
    }
}

describe.each([
  ['a plain range', PLAIN],
  ['a table', TABLE],
] as const)('%s', (_name, spec) => {
  beforeEach(() => open(spec));

  test('two syncs to read, two to add, whatever the rows; each row computes of its own cells', async () => {
    const snapshot = await host.read();
    expect(office.requests).toHaveLength(2);
    office.requests = [];
    const { added, options } = orderIn(snapshot);
    await host.appendColumns(added, options);
    expect(office.requests).toHaveLength(2);
    await expectTrue();
    const date = added.cells.find(({ cell, formula }) => formula === undefined && cell.startsWith('M'))!;
    expect(heldBy(office, SHEET, date.cell)).toBe(date.value);
    expect(sheetOf(office, SHEET).conditionalFormats).toHaveLength(added.conditionalFormats.length);
    const due = cellOf(office, SHEET, `G${added.cells[0]!.cell.slice(1) === '1' ? 2 : 4}`);
    expect(due?.format.numberFormat).toBe('dd/mm/yyyy');
  });

  test('taken away, nothing of them is left', async () => {
    const before = stateOf(office);
    await add();
    office.requests = [];
    await host.removeColumns(placeOf(await host.read(), SHEET)!);
    expect(office.requests.length).toBeLessThanOrEqual(2 + 3);
    expect(stateOf(office)).toEqual(before);
  });

  test('pressed again it updates: at most four syncs, nothing twice, the reporting date kept', async () => {
    await add();
    const snapshot = await host.read();
    const date = placeOf(snapshot, SHEET)!.date!;
    user.type(SHEET, date, '7/20/2026');
    const typed = heldBy(office, SHEET, date);
    user.insertRows(SHEET, 5);
    for (const [cell, text] of [
      ['B5', 'Việc mới'],
      ['D5', '8/30/2026'],
      ['F5', 'Chưa thực hiện'],
    ] as const)
      user.type(SHEET, cell, text);
    const again = orderIn(await host.read());
    office.requests = [];
    await host.appendColumns(again.added, again.options);
    expect(office.requests.length).toBeLessThanOrEqual(4);
    await expectTrue();
    expect(heldBy(office, SHEET, date)).toBe(typed);
    expect(sheetOf(office, SHEET).conditionalFormats).toHaveLength(again.added.conditionalFormats.length);
  });

  test('what is typed into the columns between the look and the writing is put back, and reported', async () => {
    const { added, options } = orderIn(await host.read());
    office.beforeRequest(1, () => user.type(SHEET, 'H4', 'Ghi chú của tôi'));
    expect(await settled(host.appendColumns(added, options))).toMatchObject({ code: 'cellChanged' });
    expect(heldBy(office, SHEET, 'H4')).toBe('Ghi chú của tôi');
    expect([...formulasIn(6, 12)]).toEqual([]);
    expect(sheetOf(office, SHEET).conditionalFormats).toEqual([]);
  });

  test('what is typed there stays where the request that writes never arrived', async () => {
    const { added, options } = orderIn(await host.read());
    office.requests = [];
    office.beforeRequest(1, () => user.type(SHEET, 'H4', 'Ghi chú của tôi'));
    office.failAt(1, 'before');
    expect(await settled(host.appendColumns(added, options))).toBeInstanceOf(HostError);
    expect(heldBy(office, SHEET, 'H4')).toBe('Ghi chú của tôi');
    expect([...formulasIn(6, 12)]).toEqual([]);
  });

  test.each([
    ['inserted', 0],
    ['inserted', 1],
    ['deleted', 0],
    ['deleted', 1],
  ] as const)(
    'a row %s among the tasks before request %i: refused, nothing is left of ours',
    async (how, index) => {
      const { added, options } = orderIn(await host.read());
      office.requests = [];
      office.beforeRequest(index, () =>
        how === 'inserted' ? user.insertRows(SHEET, 5) : user.deleteRows(SHEET, 4),
      );
      expect(await settled(host.appendColumns(added, options))).toMatchObject({ code: 'cellChanged' });
      expect([...formulasIn(6, 12)]).toEqual([]);
    },
  );

  test.each([
    ['before the look', 0],
    ['between the look and the writing', 1],
  ] as const)('rows that moved %s: nothing is left of ours', async (_when, index) => {
    const { added, options } = orderIn(await host.read());
    office.beforeRequest(index, () => user.insertRows(SHEET, 1));
    expect(await settled(host.appendColumns(added, options))).toBeInstanceOf(HostError);
    expect([...formulasIn(6, 12)]).toEqual([]);
  });

  test.each(['before', 'after'] as const)(
    'a failure, %s it was carried out, leaves nothing',
    async (when) => {
      const before = stateOf(office);
      const { added, options } = orderIn(await host.read());
      office.requests = [];
      office.failAt(1, when);
      expect(await settled(host.appendColumns(added, options))).toBeInstanceOf(HostError);
      expect(stateOf(office)).toEqual(before);
    },
  );

  test('a protected sheet is left alone', async () => {
    const order = orderIn(await host.read());
    user.protect(SHEET, null);
    const before = stateOf(office);
    expect(await settled(host.appendColumns(order.added, order.options))).toMatchObject({
      code: 'sheetProtected',
    });
    expect(stateOf(office)).toEqual(before);
  });

  test('a filter that is on is reported before writing: the sheet’s as such, a table’s by the rows that it hides', async () => {
    const filteredIn = async () => (await host.read()).sheets.map(({ isFiltered }) => isFiltered);
    expect(await filteredIn()).toEqual([undefined]);
    user.filter(SHEET, [4, 5]);
    office.requests = [];
    const snapshot = await host.read();
    expect(office.requests).toHaveLength(2);
    expect(snapshot.sheets.map(({ isFiltered }) => isFiltered)).toEqual([spec === PLAIN ? true : undefined]);
    expect(
      offerOf(snapshot, trackersOf(snapshot, TODAY, AS_FOUND)[0]!, TODAY)!.obstacles.map(({ id }) => id),
    ).toEqual([spec === PLAIN ? 'filtered' : 'hiddenRows']);
  });

  test('rules of typing cost one sync to find, and none more to add or to take away', async () => {
    const snapshot = await host.read();
    const tracker = trackersOf(snapshot, TODAY, AS_FOUND)[0]!;
    const { added, options } = orderOf(snapshot, tracker, TODAY, { validation: true })!;
    expect(added.validations).toHaveLength(2);
    office.requests = [];
    await host.appendColumns(added, options);
    expect(office.requests).toHaveLength(2);
    const [status] = sheetOf(office, SHEET).validations.filter(({ rule }) => 'list' in rule);
    expect(status).toMatchObject({ errorAlert: { style: 'Warning', showAlert: true }, ignoreBlanks: true });
    expect(String(status!.rule.list!.source).split(',')).toContain('Đang thực hiện');
    const place = placeOf(await host.read(), SHEET)!;
    office.requests = [];
    expect(await host.typingRules(place)).toHaveLength(2);
    expect(office.requests).toHaveLength(1);
    office.requests = [];
    await host.removeColumns(place);
    expect(office.requests).toHaveLength(3);
    expect(sheetOf(office, SHEET).validations).toEqual([]);
  });

  test('columns that were formatted as text compute, and are text again when ours are gone', async () => {
    user.formatColumn(SHEET, 'H', '@');
    const before = stateOf(office);
    await add();
    expect(cellOf(office, SHEET, 'H5')?.format.numberFormat).toBe('General');
    await host.removeColumns(placeOf(await host.read(), SHEET)!);
    expect(stateOf(office)).toEqual(before);
  });

  test('a width that somebody changed since is theirs', async () => {
    await add();
    const { columnWidths } = sheetOf(office, SHEET);
    expect(columnWidths.get(6)).toBeGreaterThan(70);
    columnWidths.set(6, 200);
    await host.removeColumns(placeOf(await host.read(), SHEET)!);
    expect([...columnWidths.keys()].filter((column) => column >= 6)).toEqual([6]);
  });

  test('rows that a filter hides compute, too', async () => {
    user.filter(SHEET, [4, 5]);
    await add();
    await expectTrue();
  });

  test('rows inserted above, deleted and undone: each still computes of its own row', async () => {
    await add();
    user.insertRows(SHEET, 1, 2);
    await expectTrue();
    user.deleteRows(SHEET, 6);
    await expectTrue();
    user.undo();
    await expectTrue();
  });
});

test('a table that is sorted, and widened by a row, computes on in each', async () => {
  await open(TABLE);
  await add();
  user.sort('Bang1', 'Nội dung công việc', true);
  await expectTrue();
  expect(heldBy(office, SHEET, 'B2')).toBe('Tập huấn công chức');
  user.insertRows(SHEET, 3);
  expect(heldBy(office, SHEET, 'G3')).toBe(heldBy(office, SHEET, 'G2'));
});

test('a plain range that is sorted computes on, our columns with it or not', async () => {
  await open({ ...PLAIN, rows: TABLE.rows, merges: [], header: 1, tasks: TABLE.tasks });
  await add();
  user.sortRange(SHEET, 'A2:F5', 'B');
  await expectTrue();
  user.undo();
  user.sortRange(SHEET, 'A2:J5', 'B');
  await expectTrue();
  expect(heldBy(office, SHEET, 'B2')).toBe('Báo cáo năm');
});

test('merged cells where the columns go are named before anything is written', async () => {
  await open(PLAIN);
  // From ExcelApi 1.13 on.
  office = createOfficeHost({ apiSet: '1.13' });
  loadInNode(office);
  host = createExcelHost();
  await host.write(workbookOf(PLAIN));
  sheetOf(office, SHEET).merges.push({ top: 4, bottom: 4, left: 7, right: 8 });
  const order = orderIn(await host.read());
  const before = stateOf(office);
  expect(await settled(host.appendColumns(order.added, order.options))).toMatchObject({
    code: 'cellsMerged',
    values: { sheet: SHEET, cells: 'H5:I5' },
  });
  expect(stateOf(office)).toEqual(before);
});

test('a thousand rows take as many syncs as five', async () => {
  const rows = Array.from({ length: 1000 }, (_, index) => [
    index + 1,
    `Việc ${index + 1}`,
    'Phòng A',
    day('30/06/2026'),
    null,
    'Đang thực hiện',
  ]);
  await open({ ...PLAIN, rows: [PLAIN.rows[1]!, ...rows], merges: [], header: 1, tasks: [] });
  const { added, options } = orderIn(await host.read());
  office.requests = [];
  await host.appendColumns(added, options);
  expect(office.requests).toHaveLength(2);
  expect(Math.max(...office.requests.map(({ bytes }) => bytes))).toBeLessThan(100_000);
  expect(heldBy(office, SHEET, 'G1001')).toContain('$D1001');
});
