import { createExcelHost } from '../../src/host/excel/excelHost';
import type { ColumnsHost } from '../../src/host/shared/columnsHost';
import type { Host } from '../../src/host/shared/host';
import type { HostError } from '../../src/host/shared/hostError';
import { orderOf, placeOf } from '../../src/taskpane/check/own/ownColumns';
import { AS_FOUND } from '../../src/taskpane/check/own/ownReading';
import { trackersOf } from '../../src/taskpane/check/own/trackersOf';
import { columnLetters } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { day, workbookOf, type Office } from '../unit/import/tracker/office';
import { loadInNode } from './loadInNode';
import type { Workbook } from './model';
import { createOfficeHost, type OfficeHost } from './officeHost';
import { cellOf, heldBy } from './smallWorkbook';
import { copyOfWorkbook } from './undoStack';
import { userOf, type User } from './user';

/**
 * What a colleague does in a sheet of the agency's own while our columns are added, renewed or taken away there: between
 * any two requests, and with an answer that is lost or not. Nothing that was typed may be gone, and where “done” is
 * said, every task has its formulas and nothing else has.
 */

const TODAY = '2026-07-15';
const SHEET = 'Theo dõi';
const TYPED = 'LAN GÕ';
const OWN = 'CỘT RIÊNG';
const HEADERS = ['STT', 'Nội dung công việc', 'Chủ trì', 'Thời hạn', 'Ngày hoàn thành', 'Tình trạng'];
const TASKS = [
  [1, 'Rà soát văn bản', 'Phòng A', day('30/06/2026'), null, 'Đang thực hiện'],
  [2, 'Tập huấn công chức', 'Phòng B', day('18/07/2026'), null, 'Chưa thực hiện'],
  [3, 'Báo cáo năm', 'Phòng A', day('15/12/2026'), null, 'Đang thực hiện'],
  [4, 'Kiểm tra đột xuất', 'Phòng A', day('15/11/2026'), null, 'Đang thực hiện'],
  [5, 'Công bố thủ tục', 'Phòng C', 'Quý II/2026', null, 'Đang thực hiện'],
] as Office['rows'];
const GROUP = (text: string) => ['I', text] as Office['rows'][number];
const PLAIN: Office = {
  name: 'Sở Nội vụ',
  sheet: SHEET,
  rows: [
    ['BẢNG THEO DÕI NHIỆM VỤ NĂM 2026'],
    HEADERS,
    GROUP('CẢI CÁCH THỂ CHẾ'),
    ...TASKS.slice(0, 2),
    GROUP('CẢI CÁCH THỦ TỤC HÀNH CHÍNH'),
    ...TASKS.slice(2),
  ],
  merges: [],
  header: 2,
  keys: [],
  tasks: [4, 5, 7, 8, 9],
  traps: [],
};
const TABLE: Office = {
  ...PLAIN,
  rows: [HEADERS, ...TASKS],
  table: 'A1:F6',
  header: 1,
  tasks: [2, 3, 4, 5, 6],
};

let office: OfficeHost;
let host: Host & ColumnsHost;
let user: User;

/** The sheet as it is before a job, written once. */
const prepared = new Map<Office, Map<boolean, Workbook>>();

async function prepare(spec: Office): Promise<Map<boolean, Workbook>> {
  use(createOfficeHost({ apiSet: '1.9' }));
  await host.write(workbookOf(spec));
  const bare = copyOfWorkbook(office.workbook);
  const { added, options } = orderIn(await host.read());
  await host.appendColumns(added, options);
  user.type(SHEET, `${columnLetters(added.right + 1)}${spec.header + 2}`, OWN);
  return new Map([
    [false, bare],
    [true, office.workbook],
  ]);
}

function use(made: OfficeHost): void {
  office = made;
  loadInNode(office);
  host = createExcelHost();
  user = userOf(office);
}

async function open(spec: Office, hasColumns: boolean): Promise<void> {
  const states = prepared.get(spec) ?? (await prepare(spec));
  prepared.set(spec, states);
  use(createOfficeHost({ apiSet: '1.9', workbook: copyOfWorkbook(states.get(hasColumns)!) }));
  // As the pane does while it is open.
  await host.onChange(() => undefined);
}

const orderIn = (snapshot: WorkbookSnapshot) =>
  orderOf(snapshot, trackersOf(snapshot, TODAY, AS_FOUND)[0]!, TODAY)!;

function* cells(): Generator<string> {
  for (let row = 1; row < 20; row += 1)
    for (let column = 0; column < 20; column += 1) yield `${columnLetters(column)}${row}`;
}
const held = (cell: string) => heldBy(office, SHEET, cell) ?? '';
const isFormula = (cell: string) => typeof cellOf(office, SHEET, cell)?.formula === 'string';
const texts = (): string[] =>
  [...cells()].flatMap((cell) => (isFormula(cell) || held(cell) === '' ? [] : [String(held(cell))]));

/** Rows with a formula, and those with a task, by the number in the first column. */
const rowsWith = (is: (cell: string) => boolean): number[] =>
  [...new Set([...cells()].filter(is).map((cell) => Number(/\d+/.exec(cell)![0])))].sort((a, b) => a - b);
const taskRows = () => rowsWith((cell) => cell.startsWith('A') && /^[1-9]$/.test(String(held(cell))));

const ACTS: Record<string, (ours: string) => void> = {
  'types in our column': (ours) => user.type(SHEET, ours, TYPED),
  'inserts a row among the tasks': () => user.insertRows(SHEET, 4),
  'deletes a row': () => user.deleteRows(SHEET, 4),
  'deletes a column left of ours': () => user.deleteColumn(SHEET, 'C'),
};

type Job = 'add' | 'renew' | 'take away';
interface Outcome {
  isDone: boolean;
  lost: string[];
  formulaRows: number[];
}

/** @returns null if the job makes fewer requests */
async function play(
  spec: Office,
  job: Job,
  act: (ours: string) => void,
  { request, isLost }: { request: number; isLost: boolean },
): Promise<Outcome | null> {
  await open(spec, job !== 'add');
  const snapshot = await host.read();
  const [order, place] = [orderIn(snapshot), placeOf(snapshot, SHEET)];
  const ours = order.added.cells.find(({ formula }) => formula !== undefined)!.cell;
  let before: string[] | null = null;
  office.requests = [];
  office.beforeRequest(request, () => {
    act(ours);
    before = texts();
  });
  if (isLost) office.failAt(request, 'after');
  const code = await (
    job === 'take away' ? host.removeColumns(place!) : host.appendColumns(order.added, order.options)
  ).then(
    () => 'ok',
    (error: HostError) => error.code,
  );
  if (before === null) return null;
  const after = texts();
  const isOurs = new Set(order.added.cells.map(({ value }) => String(value)));
  return {
    isDone: code === 'ok',
    lost: (before as string[]).filter((text) => !after.includes(text) && !isOurs.has(text)),
    formulaRows: rowsWith(isFormula),
  };
}

describe.each([
  ['a plain range', PLAIN],
  ['a table', TABLE],
])('%s', (_name, spec) => {
  describe.each<Job>(['add', 'renew', 'take away'])('%s', (job) => {
    test.each(Object.keys(ACTS))('somebody %s', async (act) => {
      let played = 0;
      for (const request of [0, 1, 2])
        for (const isLost of [false, true]) {
          // Nothing tells what a column deleted in that very moment has moved, once the answer is lost.
          if (isLost && act === 'deletes a column left of ours') continue;
          const outcome = await play(spec, job, ACTS[act]!, { request, isLost });
          if (!outcome) continue;
          played += 1;
          expect({ request, isLost, lost: outcome.lost }).toEqual({ request, isLost, lost: [] });
          if (outcome.isDone)
            expect({ request, rows: outcome.formulaRows }).toEqual({
              request,
              rows: job === 'take away' ? [] : taskRows(),
            });
        }
      expect(played).toBeGreaterThan(1);
    });
  });
});
