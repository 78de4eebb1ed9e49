import { createExcelHost } from '../../src/host/excel/excelHost';
import * as engine from '../../src/taskpane/check/checkEngine';
import { createOpenedStore } from '../../src/taskpane/check/createOpenedStore';
import type { OpenedState, OpenedStore } from '../../src/taskpane/check/openedWorkbook';
import { parseRange } from '../../src/workbook/address';
import { soundSpec } from '../unit/validation/workbook';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import type { Workbook } from './model';
import { createOfficeHost, type OfficeHost } from './officeHost';
import { selectInto } from './selectInto';
import { stateOf } from './toSpec';
import { copyOfWorkbook } from './undoStack';
import { typeInto } from './typeInto';
import { targetCell, taskCell } from '../cellOf';

let office: OfficeHost;
let store: OpenedStore;
const listening: (() => void)[] = [];

const spec = soundSpec();
const evaluate = resultsOf(spec);
let written: Workbook;
beforeAll(async () => {
  const first = createOfficeHost({ apiSet: '1.9', evaluate });
  loadInNode(first);
  await createExcelHost().write(spec);
  written = first.workbook;
});

beforeEach(async () => {
  office = createOfficeHost({ apiSet: '1.9', evaluate, workbook: copyOfWorkbook(written) });
  loadInNode(office);
  store = newStore();
  await store.check();
  await quiet();
  office.requests.length = 0;
});

function newStore(): OpenedStore {
  return createOpenedStore({
    mode: 'excel',
    loadEngine: async () => engine,
    openHost: async () => {
      const host = createExcelHost();
      return {
        ...host,
        onChange: async (listener) => kept(await host.onChange(listener)),
        onSelect: async (listener) => kept(await host.onSelect(listener)),
      };
    },
    painted: async () => undefined,
    deliver: async (name) => name,
    today: () => '2024-12-10',
  });
}

function kept(stop: () => void): () => void {
  listening.push(stop);
  return stop;
}

// All tests share the runtime: it would notify this test's store of the next one's edits.
afterEach(async () => {
  for (const stop of listening.splice(0)) stop();
  await quiet();
});

/** The in-memory Excel's key for a cell. */
function keyOf(address: string): number {
  const { top, left } = parseRange(address);
  return top * 16_384 + left;
}

/** Longer than the delay after an edit, so that its effects have begun. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));

function until(reached: (state: OpenedState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!reached(store.getState())) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}

const rules = () => store.getState().workbook?.validation.findings.map(({ rule, cell }) => `${rule} ${cell}`);

test('an edit is rechecked by itself, in two syncs; nothing is asked while nothing changes', async () => {
  expect(rules()).toEqual([]);
  typeInto(office, 'Nhiệm vụ', taskCell('status', 4), 'Hoàn thành');
  await until(({ workbook }) => workbook?.validation.ready === false);
  expect(rules()).toEqual([
    `task/done-below-100 ${taskCell('percent', 4)}`,
    `task/done-without-date ${taskCell('doneOn', 4)}`,
    `task/done-without-document ${taskCell('documentNumber', 4)}`,
  ]);
  expect(office.requests).toHaveLength(2);
  await quiet();
  expect(office.requests).toHaveLength(2);
});

test('several edits at once are rechecked together', async () => {
  typeInto(office, 'Nhiệm vụ', taskCell('status', 4), 'Chưa thực hiện');
  typeInto(office, 'Nhiệm vụ', taskCell('percent', 4), '0');
  typeInto(office, 'Nhiệm vụ', taskCell('percent', 5), '40');
  await until(({ workbook }) => (workbook?.snapshot.sheets[1]?.values ?? []).some((row) => row.includes(40)));
  await quiet();
  expect(office.requests).toHaveLength(2);
});

test('fixing and undoing puts every cell back; a cell changed meanwhile stops the undo', async () => {
  const tasks = office.workbook.sheets.find(({ name }) => name === 'Nhiệm vụ');
  expect(tasks?.protection).not.toBeNull();
  const host = createExcelHost();
  await host.apply([
    { sheet: 'Nhiệm vụ', cell: taskCell('status', 4), value: 'đang thực hiện ' },
    { sheet: 'Nhiệm vụ', cell: taskCell('content', 4), value: null },
  ]);
  await store.check();
  const before = stateOf(office);
  const fixes = store.getState().workbook!.safe;
  expect(fixes.map(({ cell }) => cell).sort()).toEqual([taskCell('content', 4), taskCell('status', 4)]);
  await store.fix(fixes);
  expect(rules()).toEqual([]);
  await store.undo();
  expect(stateOf(office)).toEqual(before);

  await store.fix(fixes);
  typeInto(office, 'Nhiệm vụ', taskCell('status', 4), 'Chưa thực hiện');
  await store.undo();
  expect(store.getState().failure?.failure).toMatchObject({
    key: 'error.cellChanged',
    values: { sheet: 'Nhiệm vụ', cell: taskCell('status', 4) },
  });
  expect(tasks?.cells.get(keyOf(taskCell('status', 4)))?.value).toBe('Chưa thực hiện');
});

describe('an undo that would write over something else is refused', () => {
  const sheet = () => office.workbook.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const failed = (cell: string) =>
    expect(store.getState().failure?.failure).toMatchObject({
      key: 'error.cellChanged',
      values: { sheet: 'Nhiệm vụ', cell },
    });

  test('a value typed over the formula that was put back', async () => {
    await createExcelHost().apply([{ sheet: 'Nhiệm vụ', cell: taskCell('daysLate', 4), value: 7 }]);
    await store.check();
    await store.fix(store.getState().workbook!.safe);
    expect(rules()).toEqual([]);
    sheet().protection = null;
    typeInto(office, 'Nhiệm vụ', taskCell('daysLate', 4), '12345');
    await store.undo();
    failed(taskCell('daysLate', 4));
    expect(sheet().cells.get(keyOf(taskCell('daysLate', 4)))?.value).toBe(12345);
  });

  test('another row that a sort has brought there', async () => {
    await createExcelHost().apply([
      { sheet: 'Nhiệm vụ', cell: taskCell('status', 4), value: 'đang thực hiện ' },
    ]);
    await store.check();
    await store.fix(store.getState().workbook!.safe);
    const { cells } = sheet();
    for (let column = 0; column < 26; column += 1) {
      const [fourth, fifth] = [3, 4].map((row) => row * 16_384 + column);
      const [upper, lower] = [cells.get(fourth!)!, cells.get(fifth!)!];
      cells.set(fourth!, lower).set(fifth!, upper);
    }
    // Both rows have the same status: the cell alone does not distinguish them.
    cells.get(keyOf(taskCell('status', 4)))!.value = 'Đang thực hiện';
    await store.undo();
    failed(taskCell('status', 4));
    expect(cells.get(keyOf(taskCell('status', 4)))?.value).toBe('Đang thực hiện');
  });
});

test('marks on and off leave the workbook as it was, also when a request fails', async () => {
  typeInto(office, 'Nhiệm vụ', taskCell('status', 4), 'Hoàn thành');
  await store.check();
  const before = stateOf(office);
  await store.mark(true);
  expect(office.workbook.sheets.map(({ name }) => name)).toContain('Kiểm tra');
  const ours = office.workbook.sheets.flatMap(({ conditionalFormats }) =>
    conditionalFormats.filter(({ formula }) => formula === 'N("cchc-kiem-tra")=0'),
  );
  // The errors in L4 and M4, N4 are in one row: a single range.
  expect(ours).toHaveLength(1);
  await store.mark(false);
  const after = stateOf(office) as { activeSheet: string };
  expect({ ...after, activeSheet: (before as { activeSheet: string }).activeSheet }).toEqual(before);

  office.failOnAction('ConditionalFormatCollection.add');
  await expect(
    createExcelHost().mark([{ sheet: 'Nhiệm vụ', cell: taskCell('status', 4), kind: 'error' }]),
  ).rejects.toMatchObject({ code: 'failed' });
  expect(stateOf(office)).toEqual(after);
});

const fixOf = (cell: string, before: string | number | null, after: string | number) => ({
  sheet: 'Nhiệm vụ',
  cell,
  before,
  beforeFormula: null,
  after,
  afterFormula: null,
  safe: true,
});
const held = (cell: string) => {
  const { cells } = office.workbook.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  return cells.get((Number(cell.slice(1)) - 1) * 16_384 + cell.charCodeAt(0) - 65)?.value;
};

test('a write that cannot be reread is reported as written, and reread as soon as possible', async () => {
  const before = held(taskCell('percent', 5)) as number;
  office.failAt(2);
  expect(await store.edit(fixOf(taskCell('percent', 5), before, 40))).toBe(true);
  expect(held(taskCell('percent', 5))).toBe(40);
  expect(store.getState().failure?.failure.key).toBe('error.writtenNotRead');
  // Excel also reports our own write.
  await until(({ failure }) => failure === null);
  expect(store.getState().workbook!.done).toHaveLength(1);
  await store.undo();
  expect(store.getState().failure).toBeNull();
  expect(held(taskCell('percent', 5))).toBe(before);
});

test('the next change goes by what is there, also after a failed reading', async () => {
  for (const stop of listening.splice(0)) stop();
  await quiet();
  const before = held(taskCell('percent', 5)) as number;
  office.requests.length = 0;
  office.failAt(2);
  expect(await store.edit(fixOf(taskCell('percent', 5), before, 40))).toBe(true);
  expect(await store.edit(fixOf(taskCell('percent', 5), 40, 60))).toBe(true);
  expect([held(taskCell('percent', 5)), store.getState().failure]).toEqual([60, null]);
});

test.each(['ConditionalFormatCollection.add', 'ConditionalFormat.custom'])(
  'a marking that failed at %s works when it is asked for again',
  async (place) => {
    typeInto(office, 'Nhiệm vụ', taskCell('status', 4), 'Hoàn thành');
    await store.check();
    const before = stateOf(office) as { activeSheet: string };
    office.failOnAction(place);
    await store.mark(true);
    expect(store.getState().failure).not.toBeNull();
    await store.mark(true);
    expect(store.getState().failure).toBeNull();
    expect(office.workbook.sheets.filter(({ name }) => name.startsWith('Kiểm tra'))).toHaveLength(1);
    await store.mark(false);
    expect({ ...(stateOf(office) as object), activeSheet: before.activeSheet }).toEqual(before);
  },
);

test('a seal is set, and a later change of an entry is reported', async () => {
  await store.seal('Nguyễn Thị Hoa');
  expect(store.getState()).toMatchObject({
    failure: null,
    workbook: { sealState: 'intact', seal: { by: 'Nguyễn Thị Hoa', on: '2024-12-10' } },
  });
  typeInto(office, 'Nhiệm vụ', taskCell('percent', 4), '70');
  await until(({ workbook }) => workbook?.sealState === 'changed');
});

test('a workbook with errors is not sealed', async () => {
  typeInto(office, 'Nhiệm vụ', taskCell('status', 4), 'Hoàn thành');
  await store.seal('Nguyễn Thị Hoa');
  expect(store.getState()).toMatchObject({
    failure: { failure: { key: 'error.notReady' } },
    workbook: { seal: null },
  });
});

const shown = () => {
  const { shown: place } = store.getState();
  return place && `${place.sheet}!${place.cell}`;
};

test('the selection is followed without a request, and one that moves on only when it rests', async () => {
  // It is not known yet whether Excel reports selections.
  expect(store.getState().follows).toBe(false);
  const followed: unknown[] = [];
  const before = shown();
  const stop = store.subscribe(() => {
    if (shown() !== (followed.at(-1) ?? before)) followed.push(shown());
  });
  for (const cell of [taskCell('status', 4), taskCell('status', 5), taskCell('status', 6)])
    selectInto(office, 'Nhiệm vụ', cell);
  await until(() => shown() === `Nhiệm vụ!${taskCell('status', 6)}`);
  expect(store.getState().follows).toBe(true);
  selectInto(office, 'Chỉ tiêu', `${targetCell('numerator', 4)}:${targetCell('denominator', 4)}`);
  await until(() => shown() === `Chỉ tiêu!${targetCell('numerator', 4)}`);
  await quiet();
  stop();
  expect(followed).toEqual([`Nhiệm vụ!${taskCell('status', 6)}`, `Chỉ tiêu!${targetCell('numerator', 4)}`]);
  expect(office.requests).toHaveLength(0);
});

test('a sheet that is renamed is followed under its new name from the next recheck on', async () => {
  const targets = office.workbook.sheets.find(({ name }) => name === 'Chỉ tiêu')!;
  selectInto(office, 'Chỉ tiêu', targetCell('numerator', 4));
  await until(() => shown() === `Chỉ tiêu!${targetCell('numerator', 4)}`);
  targets.name = 'Chỉ tiêu 2024';
  // There is no event for it: the location is named as last read.
  selectInto(office, 'Chỉ tiêu 2024', targetCell('numerator', 5));
  await until(() => shown() === `Chỉ tiêu!${targetCell('numerator', 5)}`);
  typeInto(office, 'Nhiệm vụ', taskCell('percent', 4), '40');
  await until(() => shown() === `Chỉ tiêu 2024!${targetCell('numerator', 5)}`);
  expect(store.getState().workbook!.snapshot.sheets.map(({ name }) => name)).toContain('Chỉ tiêu 2024');
  selectInto(office, 'Chỉ tiêu 2024', targetCell('denominator', 5));
  await until(() => shown() === `Chỉ tiêu 2024!${targetCell('denominator', 5)}`);
});

test('the cell that is selected when the first check ends is shown', async () => {
  selectInto(office, 'Chỉ tiêu', targetCell('numerator', 5));
  store = newStore();
  await store.check();
  expect(shown()).toBe(`Chỉ tiêu!${targetCell('numerator', 5)}`);
});

test('an Excel that does not tell of selections is asked for the selected cell, one sync each time', async () => {
  store = newStore();
  office.failOnAction('WorksheetCollection.onSelectionChanged');
  await store.check();
  expect(store.getState()).toMatchObject({ follows: false, failure: null });
  selectInto(office, 'Nhiệm vụ', taskCell('doneOn', 7));
  await quiet();
  expect(shown()).not.toBe(`Nhiệm vụ!${taskCell('doneOn', 7)}`);
  office.requests.length = 0;
  await store.showSelected();
  expect(shown()).toBe(`Nhiệm vụ!${taskCell('doneOn', 7)}`);
  expect(office.requests).toHaveLength(1);
});
