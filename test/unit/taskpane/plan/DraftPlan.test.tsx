/** @jest-environment jsdom */
import '../../../setup/nodeInPage';
import { act } from 'react';
import { HostError } from '../../../../src/host/shared/hostError';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import type { InFront } from '../../../../src/host/shared/inFrontHost';
import { OpenedWorkbookProvider } from '../../../../src/taskpane/check/OpenedWorkbookContext';
import type { OpenedStore } from '../../../../src/taskpane/check/openedWorkbook';
import DraftPlan from '../../../../src/taskpane/plan/draft/DraftPlan';
import { createDrafter } from '../../../../src/taskpane/plan/draft/drafter';
import { readInFront } from '../../../../src/taskpane/plan/draft/services';
import type { PlanRow } from '../../../../src/plan/plan';
import type { Programme } from '../../../../src/programmes/programme';
import { planWorkbook } from '../../../../src/workbook/plan/planWorkbook';
import type { CellScalar } from '../../../../src/workbook/spec';
import { vi } from '../../../allMessages';
import { plainSpec } from '../../../contract/exampleSpec';
import { BAC_GIANG } from '../../../programmes';
import { buttons, close, press, show } from '../inPage';

// A worker needs a bundler; what it does runs here.
jest.mock('../../../../src/taskpane/plan/draft/services', () => ({
  openDrafter: () => ({ methods: createDrafter(), close: () => undefined }),
  savePlanFile: jest.fn(),
  readInFront: jest.fn(),
}));
jest.mock('../../../../src/taskpane/many/services', () => ({ MANY_SERVICES: {} }));

const STATE = {};
const store = (mode: 'excel' | 'file'): OpenedStore =>
  ({ mode, getState: () => STATE, subscribe: () => () => undefined }) as unknown as OpenedStore;
const open = (mode: 'excel' | 'file'): Promise<void> =>
  show(
    <OpenedWorkbookProvider value={store(mode)}>
      <DraftPlan programme={BAC_GIANG} />
    </OpenedWorkbookProvider>,
  );

/** The open workbook has these rows on its sheet in front. */
function inFront(rows: CellScalar[][], more: Partial<InFront> = {}): InFront {
  const sheet: InFront['snapshot']['sheets'][number] = {
    ...{ name: 'PL 2027', visibility: 'visible', isProtected: false, origin: { row: 0, column: 0 } },
    values: rows,
    formulas: rows.map((row) => row.map(() => null)),
    numberFormats: rows.map((row) => row.map(() => 'General')),
    ...{ errors: [], uncalculated: [], merges: [], hiddenRows: [], hiddenColumns: [], validationRanges: [] },
    tables: [],
  };
  const snapshot = { sheets: [sheet], names: [], properties: {}, application: null, hasExternalLinks: false };
  return { snapshot, sheet: sheet.name, range: null, ...more };
}
const HEADER = ['TT', 'Nhiệm vụ', 'Đích đến', 'Chủ trì', 'Thời gian'];
const ROWS = [
  HEADER,
  ['1', 'Ban hành kế hoạch rà soát văn bản', 'Kế hoạch', 'Sở Tư pháp', 'Quý I/2027'],
  ['2', 'Tập huấn', 'Lớp tập huấn', 'Sở Nội vụ', 'Quý II/2027'],
];

const page = (): string => document.body.textContent ?? '';
async function waitFor(text: string | RegExp): Promise<void> {
  const isThere = () => (typeof text === 'string' ? page().includes(text) : text.test(page()));
  for (let turn = 0; turn < 500 && !isThere(); turn += 1)
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  if (!isThere()) throw new Error(`never shown: ${String(text)}; shown: ${page()}`);
}
const statuses = (): string[] =>
  [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent ?? '');

async function choose(list: HTMLSelectElement, value: string): Promise<void> {
  await act(async () => {
    const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!;
    set.call(list, value);
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const SHEET = vi['import.draft.read.sheet'];
const SELECTION = vi['import.draft.read.selection'];

// A failure names the browser, as it is without Excel.
Object.assign(globalThis, { Office: {} });
beforeEach(() => {
  window.localStorage.clear();
  jest.mocked(readInFront).mockReset();
});
afterEach(close);

test('without Excel nothing is open that could be read', async () => {
  await open('file');
  expect(buttons().filter(({ textContent }) => [SHEET, SELECTION].includes(textContent ?? ''))).toEqual([]);
});

test('in Excel the open sheet is a source: read, announced, and read again when a column is named', async () => {
  await open('excel');
  jest.mocked(readInFront).mockResolvedValue(inFront(ROWS));
  await press(SHEET);
  await waitFor('Trang “PL 2027”: 2 dòng nhiệm vụ');
  expect(statuses().some((text) => text.startsWith('Trang “PL 2027”: 2 dòng nhiệm vụ'))).toBe(true);
  expect(jest.mocked(readInFront).mock.calls).toEqual([['sheet']]);
  await waitFor('Chưa hiểu (1)');

  const [column] = [...document.querySelectorAll('select')].filter(({ value }) => value === '?');
  await choose(column!, 'product');
  await waitFor(vi['import.draft.unread.none']);
  // What was shown is read again, not whatever is in front by now.
  expect(jest.mocked(readInFront)).toHaveBeenCalledTimes(1);
});

test('the selection is named by its cells; what cannot be read is reported with the way on', async () => {
  await open('excel');
  jest.mocked(readInFront).mockResolvedValue(inFront(ROWS, { range: 'A1:E2' }));
  await press(SELECTION);
  await waitFor('Trang “PL 2027”, vùng A1:E2: 1 dòng nhiệm vụ');

  jest.mocked(readInFront).mockResolvedValue(inFront(ROWS, { range: 'B2' }));
  await press(SELECTION);
  await waitFor(vi['import.selectedLittle']);

  jest.mocked(readInFront).mockRejectedValue(new HostError('editing'));
  await press(SELECTION);
  await waitFor(vi['host.editing']);
});

test('cells that could not be read for one cause are one line, which opens to all of them', async () => {
  const odd = (index: number) => [
    String(index),
    `Rà soát thủ tục của ngành thứ ${index}`,
    'Báo cáo',
    'Sở Tư pháp',
    'sớm nhất có thể',
  ];
  const rows = [HEADER.map((each) => (each === 'Đích đến' ? 'Sản phẩm' : each)), ...ROWS.slice(1)];
  await open('excel');
  jest.mocked(readInFront).mockResolvedValue(inFront([...rows, ...[3, 4, 5, 6, 7].map(odd)]));
  await press(SHEET);
  await waitFor('Chưa hiểu (5)');
  const listed = [...document.querySelectorAll('li')].filter((item) =>
    item.textContent?.includes('sớm nhất có thể'),
  );
  expect(listed).toHaveLength(1);
  expect(listed[0]!.textContent).toContain(
    "'PL 2027'!E4, 'PL 2027'!E5, 'PL 2027'!E6 và 2 chỗ khác: sớm nhất có thể",
  );
  expect(listed[0]!.querySelector('summary')?.textContent).toBe('Xem các chỗ (5)');
  expect([...listed[0]!.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual(
    [4, 5, 6, 7, 8].map((row) => `'PL 2027'!E${row}`),
  );
});

/** Chooses a file with the n-th chooser of the page. */
async function give(name: string, bytes: Uint8Array, chooser = 0): Promise<void> {
  const input = document.querySelectorAll<HTMLInputElement>('input[type=file]')[chooser]!;
  const file = { name, arrayBuffer: async () => bytes.slice().buffer } as File;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
}
/** Lists under their headings. */
const lists = (): Record<string, string[]> =>
  Object.fromEntries(
    [...document.querySelectorAll('h5')].map(({ textContent, nextElementSibling }) => [
      textContent ?? '',
      [...nextElementSibling!.children].map((item) => item.textContent ?? ''),
    ]),
  );

const [agency] = BAC_GIANG.catalogue.agencies;
const rowOf = (code: string): PlanRow => BAC_GIANG.plan.rows.find((row) => row.code === code)!;
const DROPPED = rowOf('IV.6.1.HD1');
const MOVED = rowOf('V.2.1.HD1');
const PRODUCT = rowOf('I.1.1.HD1');
const WORDED = rowOf('III.1.4.HD1');
const ADDED: PlanRow = {
  ...rowOf('VI.1.1.HD1'),
  code: 'VI.1.1.HD9',
  activity: 'Xyz qwk zzv wwj không giống việc nào khác ở đây cả',
};
/** BAC_GIANG issued again, with one difference of each kind. */
const AGAIN: Programme = {
  ...BAC_GIANG,
  plan: {
    ...BAC_GIANG.plan,
    rows: [
      ...BAC_GIANG.plan.rows
        .filter((row) => row !== DROPPED)
        .map((row) => {
          if (row === MOVED) return { ...row, time: 'Tháng 11/2024' };
          if (row === PRODUCT) return { ...row, product: 'Nghị quyết của HĐND tỉnh' };
          return row === WORDED ? { ...row, activity: `${row.activity ?? ''} và công khai` } : row;
        }),
      ADDED,
    ],
  },
  catalogue: {
    ...BAC_GIANG.catalogue,
    agencies: BAC_GIANG.catalogue.agencies.map((each) =>
      each === agency ? { ...each, name: 'Ban Mới Đặt Tên' } : each,
    ),
  },
};
const BEFORE = vi['plan.title']
  .replace('{number}', BAC_GIANG.plan.number)
  .replace('{province}', BAC_GIANG.plan.province)
  .replace('{year}', String(BAC_GIANG.plan.year));

test('what a plan changes in the chosen one is listed by kind, with likeness, announced, and can be copied', async () => {
  await open('file');
  await give('lan-hai.xlsx', await writeXlsx(planWorkbook(AGAIN)));
  await waitFor(/lan-hai\.xlsx: \d+ dòng/);
  await press(vi['import.draft.compare']);
  await waitFor(BEFORE);
  expect(document.activeElement?.textContent).toBe(BEFORE);
  await press(BEFORE);
  await waitFor(`So với ${BEFORE}: 6 chỗ khác nhau`);
  expect(statuses().some((text) => text.includes('6 chỗ khác nhau'))).toBe(true);

  const found = lists();
  expect(Object.keys(found)).toEqual([
    'Thêm nhiệm vụ (1)',
    'Bỏ nhiệm vụ (1)',
    'Sửa nội dung (2)',
    'Đổi thời gian (1)',
    'Cơ quan (1)',
  ]);
  expect(found['Thêm nhiệm vụ (1)']).toEqual([`VI.1.1.HD9: ${ADDED.activity}`]);
  expect(found['Bỏ nhiệm vụ (1)']![0]).toMatch(/^IV\.6\.1\.HD1: /);
  const [product, worded] = found['Sửa nội dung (2)']!;
  expect(product).toMatch(
    /^I\.1\.1\.HD1: .*\(câu chữ giống 100%\)Sản phẩm: “.*” → “Nghị quyết của HĐND tỉnh”$/,
  );
  expect(worded).toMatch(
    /^III\.1\.4\.HD1: .*\(câu chữ giống (?:[6-9]\d)%\)Hoạt động: “.*” → “.* và công khai”$/,
  );
  expect(found['Đổi thời gian (1)']![0]).toMatch(
    /^V\.2\.1\.HD1: .*\(câu chữ giống 100%\)“Tháng 10\/ 2024” → “Tháng 11\/2024”$/,
  );
  expect(found['Cơ quan (1)']).toEqual([`Đổi tên: ${agency!.name} → Ban Mới Đặt Tên`]);

  const text = document.querySelector<HTMLTextAreaElement>('textarea[readonly]')!.value;
  for (const each of ['Bỏ nhiệm vụ (1)', 'IV.6.1.HD1', '→ “Tháng 11/2024”', 'Ban Mới Đặt Tên'])
    expect(text).toContain(each);
});

test('compared with a file: the same plan has no differences; one that cannot be compared is named with the reason', async () => {
  await open('file');
  const bytes = await writeXlsx(planWorkbook(AGAIN));
  await give('lan-hai.xlsx', bytes);
  await waitFor(/lan-hai\.xlsx: \d+ dòng/);
  await press(vi['import.draft.compare']);
  await waitFor(vi['plan.diff.file']);
  await give('ban-sao.xlsx', bytes, 1);
  await waitFor('So với ban-sao.xlsx: không có khác biệt');
  expect(lists()).toEqual({});

  await give('quet.pdf', new TextEncoder().encode('%PDF-1.7'), 1);
  await waitFor(`Chưa đọc được gì từ quet.pdf: ${vi['import.refused.pdf']}`);
  expect(document.querySelector('[role=alert]')?.textContent).toContain('quet.pdf');

  // An earlier issue as it was printed, with another time.
  const rows = [HEADER, ['1', 'Ban hành kế hoạch rà soát văn bản', 'Kế hoạch', 'Sở Tư pháp', 'Quý I/2027']];
  await give('phu-luc.tsv', new TextEncoder().encode(rows.map((row) => row.join('\t')).join('\n')), 1);
  await waitFor('So với phu-luc.tsv: ');
  expect(page()).toContain(vi['plan.diff.unnamed'].replace('{count}', '1'));
  // It is still the plan read first that is compared, not the file it was compared with.
  await give('lai-lan-hai.xlsx', bytes, 1);
  await waitFor('So với lai-lan-hai.xlsx: không có khác biệt');
});

test('a file with several appendices is read sheet by sheet; the list stays while another is read', async () => {
  const sheetOf = (name: string, rows: CellScalar[][]) => ({
    ...plainSpec(name, '').sheets[0]!,
    rows: rows.map((row) => row.map((value) => ({ value }))),
  });
  const spec = plainSpec('Ghi chú', 'không liên quan');
  spec.sheets.push(sheetOf('Sở, ngành', ROWS), sheetOf('Xã, phường', ROWS.slice(0, 2)));
  await open('file');
  await give('phu-luc.xlsx', await writeXlsx(spec));
  await waitFor('phu-luc.xlsx: 2 dòng nhiệm vụ');
  // The command line's option says nothing to who uses the pane.
  expect(page()).not.toContain('--sheet');
  const list = () =>
    [...document.querySelectorAll('select')].find((each) =>
      [...each.options].some(({ value }) => value === 'Xã, phường'),
    )!;
  expect([[...list().options].map(({ value }) => value), list().value]).toEqual([
    ['Sở, ngành', 'Xã, phường'],
    'Sở, ngành',
  ]);
  expect(document.querySelector(`label[for="${list().id}"]`)?.textContent).toBe(vi['import.draft.sheets']);
  const same = list();
  await choose(list(), 'Xã, phường');
  await waitFor('phu-luc.xlsx: 1 dòng nhiệm vụ');
  expect([list() === same, list().value]).toEqual([true, 'Xã, phường']);
  await choose(list(), 'Sở, ngành');
  await waitFor('phu-luc.xlsx: 2 dòng nhiệm vụ');
});
