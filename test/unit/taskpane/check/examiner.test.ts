import { createFileHost } from '../../../../src/host/file/fileHost';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import type { Host } from '../../../../src/host/shared/host';
import * as engine from '../../../../src/taskpane/check/checkEngine';
import { createOpenedStore } from '../../../../src/taskpane/check/createOpenedStore';
import { judgedInWorker } from '../../../../src/taskpane/check/examiner';
import { createExamineWork, type ExamineWork } from '../../../../src/taskpane/check/examineWork';
import type { OpenedHost } from '../../../../src/taskpane/check/openedWorkbook';
import { ELEMENTS_AT_ONCE } from '../../../../src/taskpane/workers/pieces';
import { WorkerGone, type StartedWorker } from '../../../../src/taskpane/workers/startWorker';
import { startOverChannel } from '../../../contract/startOverChannel';
import { soundSpec } from '../../validation/workbook';

/** In Excel the rules run in a worker: the pane's own thread reads, passes the data on, and displays. */

const TODAY = '2024-12-10';
let host: Host;
beforeEach(async () => {
  host = createFileHost(await writeXlsx(soundSpec()));
});

/** Steps of validation by place; the pane's thread is blocked for those it runs itself. */
let steps: { worker: number; page: number };
let longest: number;
let started: number;
let open: StartedWorker<ExamineWork>[];
beforeEach(() => {
  steps = { worker: 0, page: 0 };
  longest = 0;
  started = 0;
  open = [];
});
afterEach(() => {
  for (const worker of open) worker.close();
});

/** A place's work, counting the steps it validates and the longest message it receives or sends. */
function counted(place: 'worker' | 'page', judge = engine.examine): ExamineWork {
  const work = createExamineWork(judge);
  const noted = <T>(message: T): T => {
    longest = Math.max(longest, longestIn(message));
    return message;
  };
  return {
    take: (piece) => work.take(noted(piece)),
    async examine(frame, today, reading) {
      steps[place] += 1;
      return noted(await work.examine(noted(frame), today, reading));
    },
    give: (index) => noted(work.give(index)),
  };
}

/** Number of elements in a message's longest array or map. */
function longestIn(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  const parts = data instanceof Map ? [...data.values()] : Object.values(data);
  return Math.max(Array.isArray(data) || data instanceof Map ? parts.length : 0, ...parts.map(longestIn));
}

function judged(start: () => StartedWorker<ExamineWork> = () => working()): OpenedHost {
  return judgedInWorker(host, {
    startWorker() {
      started += 1;
      const worker = start();
      open.push(worker);
      return worker;
    },
    loadOnPage: async () => counted('page'),
  });
}
const working = (judge = engine.examine): StartedWorker<ExamineWork> =>
  startOverChannel<ExamineWork>({ ...counted('worker', judge) });
const dead = (): StartedWorker<ExamineWork> => ({
  methods: new Proxy({}, { get: () => () => Promise.reject(new WorkerGone('did not start')) }) as never,
  gone: new Promise(() => undefined),
  close: () => undefined,
});

test('what is found is what the engine finds, and none of it is worked out on the page', async () => {
  const { examine } = judged();
  const snapshot = await host.read();
  expect(await examine!(TODAY, {})).toEqual(await engine.examine(snapshot, TODAY));
  await examine!(TODAY, {});
  expect([steps, started]).toEqual([{ worker: 2, page: 0 }, 1]);
});

test('the place Kiểm tra does not judge on the page: not on opening, nor after an edit, nor before a seal', async () => {
  const onPage = jest.fn(engine.examine);
  const store = createOpenedStore({
    mode: 'excel',
    loadEngine: async () => ({ ...engine, examine: onPage }),
    openHost: async () => judged(),
    painted: async () => undefined,
    deliver: async (name) => name,
    today: () => TODAY,
  });
  await store.check();
  const { rows, snapshot } = store.getState().workbook!;
  expect(snapshot.sheets.map(({ name }) => name)).toContain('Nhiệm vụ');
  const { sheet, cell, value } = rows.at(-1)!.cells.find(({ key }) => key === 'explanation')!;
  const change = { sheet, cell, before: value, beforeFormula: null, after: 'x', afterFormula: null };
  expect(await store.edit({ ...change, safe: false })).toBe(true);
  await store.seal('Nguyễn Thị Hoa');
  expect(store.getState()).toMatchObject({ failure: null, workbook: { sealState: 'intact' } });
  expect([onPage.mock.calls.length, steps.page]).toEqual([0, 0]);
  expect(steps.worker).toBeGreaterThanOrEqual(4);
});

test('a sheet of thousands of rows goes there, and its findings come back, in pieces', async () => {
  const snapshot = await host.read();
  const tasks = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const spare = tasks.values[0]!.map(() => 'x');
  const long = { ...tasks, values: [...tasks.values, ...Array.from({ length: 5000 }, () => spare)] };
  const sheets = snapshot.sheets.map((sheet) => (sheet === tasks ? long : sheet));
  let seen = 0;
  const many = Array.from({ length: 9000 }, (_none, index) => ({ message: `lỗi ${index}` }));
  const found = async (given: typeof snapshot) => {
    seen = given.sheets.find(({ name }) => name === 'Nhiệm vụ')!.values.length;
    const known = new Map(many.map(({ message }) => [message, { codeCell: null }]));
    return { snapshot: given, validation: { findings: many }, known } as never;
  };
  const { examine } = judgedInWorker(
    { ...host, read: async () => ({ ...snapshot, sheets }) },
    { startWorker: () => (open[0] = working(found)), loadOnPage: async () => counted('page') },
  );
  const result = await examine!(TODAY, {});
  expect(seen).toBe(long.values.length);
  expect(result.validation.findings).toEqual(many);
  expect([result.known.size, result.known.get('lỗi 8999')]).toEqual([9000, { codeCell: null }]);
  expect([longest, steps.page]).toEqual([ELEMENTS_AT_ONCE, 0]);
});

test('where no worker starts the page judges, and tries no other', async () => {
  const { examine } = judged(dead);
  expect((await examine!(TODAY, {})).validation.findings).toEqual(
    (await engine.examine(await host.read(), TODAY)).validation.findings,
  );
  await examine!(TODAY, {});
  expect([steps, started]).toEqual([{ worker: 0, page: 2 }, 1]);
});

test('a worker that dies later is followed by another', async () => {
  const { examine } = judged(() =>
    started === 1
      ? working((...args) =>
          steps.worker > 1 ? new Promise(() => open[0]!.close()) : engine.examine(...args),
        )
      : working(),
  );
  await examine!(TODAY, {});
  expect((await examine!(TODAY, {})).sealState).toBe('none');
  expect([steps, started]).toEqual([{ worker: 3, page: 0 }, 2]);
});

test('stopped, it ends the worker and says so', async () => {
  const stop = new AbortController();
  const { examine } = judged(() =>
    working(() => {
      stop.abort();
      return new Promise(() => undefined);
    }),
  );
  await expect(examine!(TODAY, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
  expect(steps.page).toBe(0);
});
