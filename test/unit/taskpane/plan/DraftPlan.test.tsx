/** @jest-environment jsdom */
import '../../../setup/nodeInPage';
import { act } from 'react';
import { HostError } from '../../../../src/host/shared/hostError';
import type { InFront } from '../../../../src/host/shared/inFrontHost';
import { OpenedWorkbookProvider } from '../../../../src/taskpane/check/OpenedWorkbookContext';
import type { OpenedStore } from '../../../../src/taskpane/check/openedWorkbook';
import DraftPlan from '../../../../src/taskpane/plan/draft/DraftPlan';
import { createDrafter } from '../../../../src/taskpane/plan/draft/drafter';
import { readInFront } from '../../../../src/taskpane/plan/draft/services';
import type { CellScalar } from '../../../../src/workbook/spec';
import { vi } from '../../../allMessages';
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
  await act(async () => {
    const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!;
    set.call(column, 'product');
    column!.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await waitFor(vi['import.draft.unread.none']);
  // What was shown is read again, not whatever is in front by now.
  expect(jest.mocked(readInFront)).toHaveBeenCalledTimes(1);
});

test('the selection is named by its cells; what cannot be read is told with the way on', async () => {
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
