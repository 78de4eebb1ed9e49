import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { fileWork, type FileWork } from '../../../../src/taskpane/check/fileWork';
import { createWorkerFileHost, type Workshop } from '../../../../src/taskpane/check/workerFileHost';
import { WorkerGone } from '../../../../src/taskpane/workers/startWorker';
import { startOverChannel } from '../../../contract/startOverChannel';
import { soundSpec } from '../../validation/workbook';

let file: Uint8Array;
beforeAll(async () => {
  file = await writeXlsx(soundSpec());
});

let started: number;
let onPage: number;
let close: (() => void) | undefined;
afterEach(() => close?.());

function hostWith(work: Partial<FileWork> = {}, startWorker?: Workshop['startWorker']) {
  started = onPage = 0;
  const host = createWorkerFileHost(file, {
    startWorker: () => {
      started += 1;
      return startWorker?.() ?? startOverChannel<FileWork>({ ...fileWork, ...work });
    },
    loadOnPage: async () => {
      onPage += 1;
      return fileWork;
    },
  });
  close = () => host.close();
  return host;
}

const put = { sheet: 'Nhiệm vụ', cell: 'N4', value: 'Chờ ý kiến' };

test('sheets are counted, and one worker serves all calls', async () => {
  const host = hostWith();
  const reported: [number, number][] = [];
  const snapshot = await host.read({ onProgress: (done, total) => reported.push([done, total]) });
  const { length } = snapshot.sheets;
  expect(reported).toEqual(snapshot.sheets.map((_sheet, index) => [index, length]));
  await host.apply([put]);
  expect(await host.bytes()).not.toEqual(file);
  expect([started, onPage]).toEqual([1, 0]);
});

test('a refusal arrives with its code and values, and leaves the file', async () => {
  const host = hostWith();
  await expect(host.apply([{ ...put, expected: 'khác' }])).rejects.toMatchObject({
    name: 'HostError',
    code: 'cellChanged',
    values: { sheet: 'Nhiệm vụ', cell: 'N4' },
  });
  expect(await host.bytes()).toBe(file);
  expect([started, onPage]).toEqual([1, 0]);
});

test.each([
  [
    'is refused',
    () => {
      throw new Error('SecurityError');
    },
  ],
  [
    'does not start',
    () => ({
      methods: new Proxy({}, { get: () => () => Promise.reject(new WorkerGone('no')) }) as never,
      gone: new Promise<never>(() => undefined),
      close: () => undefined,
    }),
  ],
])('where a worker %s the page does the work', async (_how, start) => {
  const host = hostWith({}, start);
  expect((await host.read()).sheets).toHaveLength((await fileWork.read(file, () => undefined)).sheets.length);
  await host.apply([put]);
  expect(await host.bytes()).not.toEqual(file);
  expect([started, onPage]).toEqual([1, 1]);
});

test('a worker that dies later is reported; the file is unchanged, and the next call starts a new worker', async () => {
  let die: (() => void) | undefined;
  const host = hostWith({}, () => {
    const worker = startOverChannel<FileWork>({
      ...fileWork,
      mark: () => {
        die?.();
        return new Promise(() => undefined);
      },
    });
    die = worker.close;
    return worker;
  });
  await host.read();
  await expect(host.mark([])).rejects.toBeInstanceOf(WorkerGone);
  expect(await host.bytes()).toBe(file);
  await host.apply([put]);
  expect([started, onPage]).toEqual([2, 0]);
});

test('reading is stopped at once, whatever the worker still does; the next call has a new one', async () => {
  const controller = new AbortController();
  let first = true;
  const host = hostWith({
    read: (given, onProgress) => {
      if (!first) return fileWork.read(given, onProgress);
      first = false;
      onProgress(1, 9);
      return new Promise(() => undefined);
    },
  });
  const reading = host.read({ signal: controller.signal, onProgress: () => controller.abort() });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  expect((await host.read()).sheets.length).toBeGreaterThan(0);
  expect([started, onPage]).toEqual([2, 0]);
});

test('closed, it does nothing any more', async () => {
  const host = hostWith();
  host.close();
  await expect(host.read()).rejects.toMatchObject({ code: 'cancelled' });
  expect([started, onPage]).toEqual([0, 0]);
});
