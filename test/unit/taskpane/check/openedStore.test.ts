import { createFileHost } from '../../../../src/host/file/fileHost';
import { openArchive } from '../../../../src/host/file/ooxml/zip/archive';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import type { SheetChange } from '../../../../src/host/shared/host';
import { HostError } from '../../../../src/host/shared/hostError';
import * as engine from '../../../../src/taskpane/check/checkEngine';
import { createOpenedStore } from '../../../../src/taskpane/check/createOpenedStore';
import type { OpenedServices } from '../../../../src/taskpane/check/opened/openedServices';
import {
  hasUnsavedChanges,
  type OpenedHost,
  type WorkProgress,
} from '../../../../src/taskpane/check/openedWorkbook';
import { DAMAGES } from '../../../office-host/damage';
import { agencyNamed } from '../../../../src/agency/agencyByName';
import { NO_ENTRIES } from '../../../../src/fields/entry';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import { buildAgencyWorkbook } from '../../../../src/workbook/agency/agencyWorkbook';
import { BAC_GIANG } from '../../../programmes';
import { soundSpec } from '../../validation/workbook';

let file: Uint8Array;
beforeAll(async () => {
  file = await writeXlsx(soundSpec());
});

const storeWith = (services: Partial<OpenedServices> = {}) =>
  createOpenedStore({
    mode: 'file',
    loadEngine: async () => engine,
    openHost: async (bytes) => createFileHost(bytes!),
    painted: async () => undefined,
    deliver: async (name) => name,
    today: () => '2024-12-10',
    ...services,
  });

/** A host whose reading starts but never ends. */
function hangingHost(): { host: OpenedHost; begun: Promise<void>; closed: () => number } {
  let closed = 0;
  let begin: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const host: OpenedHost = {
    ...createFileHost(file),
    read: ({ onProgress } = {}) => {
      onProgress?.(2, 7);
      begin();
      return new Promise(() => undefined);
    },
    close: () => (closed += 1),
  };
  return { host, begun, closed: () => closed };
}

test('opening tells the sheets read of all, and is stopped with the earlier workbook still there', async () => {
  const hanging = hangingHost();
  const store = storeWith({
    openHost: async (bytes) => (bytes!.length === 0 ? hanging.host : createFileHost(bytes!)),
  });
  await store.open('so.xlsx', file);
  const before = store.getState().workbook;
  expect(before?.fileName).toBe('so.xlsx');

  const opening = store.open('khac.xlsx', new Uint8Array());
  await hanging.begun;
  expect(store.getState().busy).toBe('open');
  expect(store.getProgress()).toEqual({
    counted: { what: 'sheets', done: 2, total: 7 },
    stoppable: true,
    stopping: false,
  });
  store.stop();
  await opening;
  expect(store.getState()).toMatchObject({
    busy: null,
    finished: null,
    failure: { during: 'open', failure: { key: 'host.cancelled', cancelled: true } },
  });
  expect(store.getState().workbook).toBe(before);
  expect(store.getProgress()).toBeNull();
  expect(hanging.closed()).toBe(1);

  // Next steps is done.
  await store.save();
  expect(store.getState().finished).toBe('save');
});

test('the worker of a file goes with it: with another in its place, or when it is closed', async () => {
  const closed: string[] = [];
  const names = ['a', 'b'];
  const store = storeWith({
    openHost: async (bytes) => {
      const name = names.shift()!;
      return { ...createFileHost(bytes!), close: () => void closed.push(name) };
    },
  });
  await store.open('a.xlsx', file);
  expect(closed).toEqual([]);
  await store.open('b.xlsx', file);
  expect(closed).toEqual(['a']);
  store.close();
  expect(closed).toEqual(['a', 'b']);
});

test('a change that has begun cannot be stopped', async () => {
  const seen: (WorkProgress | null)[] = [];
  const store = storeWith();
  await store.open('so.xlsx', file);
  const stop = store.subscribe(() => {
    seen.push(store.getProgress());
    store.stop();
  });
  const { rows } = store.getState().workbook!;
  const { sheet, cell, value } = rows.at(-1)!.cells.find(({ key }) => key === 'explanation')!;
  const change = { sheet, cell, before: value, beforeFormula: null, after: 'x', afterFormula: null };
  expect(await store.edit({ ...change, safe: false })).toBe(true);
  stop();
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.some((progress) => progress?.stoppable)).toBe(false);
  expect(store.getState()).toMatchObject({ finished: 'edit', failure: null, workbook: { unsaved: true } });
});

test('colouring is stopped while its sheet is written: nothing is in the workbook', async () => {
  const host = createFileHost(file);
  const store = storeWith({
    openHost: async () => ({
      ...host,
      write: (spec, options) =>
        host.write(spec, {
          ...options,
          onProgress: (done, total) => {
            options?.onProgress?.(done, total);
            seen.push(store.getProgress());
            store.stop();
          },
        }),
    }),
  });
  const seen: unknown[] = [];
  await store.open('so.xlsx', file);
  await store.mark(true);
  expect(seen[0]).toMatchObject({ counted: { what: 'cells', done: 0 }, stoppable: true });
  expect(store.getState().failure).toMatchObject({ during: 'mark', failure: { key: 'host.cancelled' } });
  expect(await host.bytes()).toBe(file);
});

test('an unreadable file is reported, and the previous one stays', async () => {
  const store = storeWith();
  await store.open('so.xlsx', new Blob([file as Uint8Array<ArrayBuffer>]));
  expect(store.getState()).toMatchObject({ failure: null, workbook: { fileName: 'so.xlsx' } });
  const gone = { arrayBuffer: () => Promise.reject(new Error('NotFoundError')) } as Blob;
  await store.open('mat.xlsx', gone);
  expect(store.getState()).toMatchObject({
    failure: { during: 'open', failure: { key: 'host.unreadable' } },
    workbook: { fileName: 'so.xlsx' },
  });
});

test('a file saved under another name has it from then on; a question closed changes nothing', async () => {
  const answers = ['ten khac.xlsx', null];
  const asked: string[] = [];
  const store = storeWith({
    deliver: async (name) => {
      asked.push(name);
      return answers.shift() ?? null;
    },
  });
  await store.open('so.xlsx', file);
  await store.save();
  expect(store.getState()).toMatchObject({
    finished: 'save',
    workbook: { fileName: 'ten khac.xlsx', handedOver: true },
  });
  await store.save();
  expect(asked).toEqual(['so.xlsx', 'ten khac.xlsx']);
  expect(store.getState()).toMatchObject({
    finished: null,
    failure: null,
    workbook: { fileName: 'ten khac.xlsx' },
  });
});

test('what is found out about a workbook is data only: it comes from a worker', async () => {
  const found = await engine.examine(await createFileHost(file).read(), '2024-12-10');
  const other: string[] = [];
  const look = (value: unknown, at: string): void => {
    if (typeof value === 'function') other.push(at);
    if (value === null || typeof value !== 'object') return;
    if (value instanceof Map) return value.forEach((one, key) => look(one, `${at}.${String(key)}`));
    const kind: unknown = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && kind !== null && kind !== Object.prototype) other.push(at);
    for (const [key, one] of Object.entries(value)) look(one, `${at}.${key}`);
  };
  look(found, 'found');
  expect(other).toEqual([]);
});

test('a refusal of the host while opening is its own', async () => {
  const store = storeWith({
    openHost: async () => ({
      ...createFileHost(file),
      read: async () => {
        throw new HostError('farCell', { sheet: 'Nhiệm vụ', cell: 'A1048576' });
      },
    }),
  });
  await store.open('xa.xlsx', file);
  expect(store.getState().failure?.failure).toMatchObject({
    key: 'host.farCell',
    values: { cell: 'A1048576' },
  });
});

/** Edits the last row's explanation. */
function changeIn(store: ReturnType<typeof storeWith>) {
  const { rows } = store.getState().workbook!;
  const { sheet, cell, value } = rows.at(-1)!.cells.find(({ key }) => key === 'explanation')!;
  return { sheet, cell, before: value, beforeFormula: null, after: 'x', afterFormula: null, safe: false };
}

test('input typed while another file was opening is not written into that file', async () => {
  const store = storeWith();
  await store.open('so.xlsx', file);
  const change = changeIn(store);
  const opening = store.open('khac.xlsx', file.slice());
  const edited = store.edit(change);
  const fixed = store.fix([change]);
  expect(await edited).toBe(false);
  await Promise.all([opening, fixed]);
  expect(store.getState()).toMatchObject({
    failure: null,
    workbook: { fileName: 'khac.xlsx', unsaved: false, done: [] },
  });
});

test('a file that was changed is known to be, also where it cannot be read after that', async () => {
  let isBroken = false;
  const store = storeWith({
    openHost: async (bytes) => {
      const host = createFileHost(bytes!);
      return {
        ...host,
        read: async (options) => {
          if (isBroken) throw new HostError('failed');
          return host.read(options);
        },
      };
    },
  });
  await store.open('so.xlsx', file);
  const change = changeIn(store);
  isBroken = true;
  expect(await store.edit(change)).toBe(true);
  expect(store.getState().failure?.failure.key).toBe('error.writtenNotRead');
  expect(store.getState().workbook).toMatchObject({ unsaved: true });
  expect(store.getState().workbook?.done).toHaveLength(1);
});

test('a file counts as changed from the moment that a change begins', async () => {
  const store = storeWith();
  await store.open('so.xlsx', file);
  expect(hasUnsavedChanges(store.getState())).toBe(false);
  const seen: boolean[] = [];
  const stop = store.subscribe(() => seen.push(hasUnsavedChanges(store.getState())));
  await store.fix([changeIn(store)]);
  stop();
  expect(seen).not.toContain(false);
});

test('in Excel: after a first check that was stopped an edit in the sheet is nothing to tell of', async () => {
  const hanging = hangingHost();
  let edited = (): void => undefined;
  const store = storeWith({
    mode: 'excel',
    openHost: async () => ({
      ...hanging.host,
      capabilities: () => ({ live: true, canDownload: false, excelApi: '1.9' }),
      onChange: async (listener) => {
        edited = () => listener({ sheet: 'Nhiệm vụ', range: 'K4', isRemote: false });
        return () => undefined;
      },
    }),
  });
  const checking = store.check();
  await hanging.begun;
  store.stop();
  await checking;
  store.dismissFailure();
  jest.useFakeTimers();
  edited();
  await jest.advanceTimersByTimeAsync(1000);
  jest.useRealTimers();
  expect(store.getState().failure).toBeNull();
});

/** The workbook as reported by Excel's host: live, with events, over the file's contents. */
function liveHost(): { host: OpenedHost; tell: (change: SheetChange) => void } {
  let listener: (change: SheetChange) => void = () => undefined;
  const over = createFileHost(file);
  const host: OpenedHost = {
    ...over,
    kind: 'excel',
    capabilities: () => ({ ...over.capabilities(), live: true }),
    onChange: async (each) => {
      listener = each;
      return () => undefined;
    },
    onSelect: async () => () => undefined,
    selected: async () => ({ sheet: 'Bìa', cell: 'A1' }),
  };
  return { host, tell: (change) => listener(change) };
}

describe('somebody else’s edit', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] }));
  afterEach(() => void jest.useRealTimers());

  test('is warned of for five minutes after the last one; one’s own is not', async () => {
    const { host, tell } = liveHost();
    const store = storeWith({ mode: 'excel', openHost: async () => host });
    await store.check();
    tell({ sheet: 'Nhiệm vụ', range: 'K5', isRemote: false });
    expect(store.getState().otherEdit).toBeNull();
    tell({ sheet: 'Nhiệm vụ', range: 'K6', isRemote: true });
    jest.advanceTimersByTime(4 * 60_000);
    tell({ sheet: 'Chỉ tiêu', range: 'H9', isRemote: true });
    tell({ sheet: 'Nhiệm vụ', range: 'K5', isRemote: false });
    jest.advanceTimersByTime(5 * 60_000 - 1);
    expect(store.getState().otherEdit).toEqual({ sheet: 'Chỉ tiêu', cell: 'H9' });
    jest.advanceTimersByTime(1);
    expect(store.getState().otherEdit).toBeNull();
  });
});

test('a seal is reported as written even if the copies cannot be removed', async () => {
  const { host } = liveHost();
  const copies = [{ name: 'Bản cũ 1 Nhiệm vụ', cells: 12 }];
  let isRefused = true;
  const store = storeWith({
    mode: 'excel',
    openHost: async () => ({
      ...host,
      read: async (options) => ({ ...(await host.read(options)), ...(isRefused && { copies }) }),
      removeSheets: async () => {
        if (isRefused) throw new HostError('failed');
      },
    }),
  });
  await store.check();
  await store.seal('Nguyễn Thị Hoa');
  expect(store.getState().failure?.failure.key).toBe('error.sealedWithCopies');
  expect(store.getState().workbook?.sealState).toBe('intact');
  isRefused = false;
  await store.removeCopies();
  expect(store.getState().failure).toBeNull();
});

test('a workbook that lost its tables is restored in place; earlier steps cannot be undone cell by cell', async () => {
  const damaged = soundSpec();
  DAMAGES['tables made ranges, names, lists and formulas gone']!(damaged);
  const store = storeWith();
  await store.open('so.xlsx', await writeXlsx(damaged));
  const before = store.getState().workbook!;
  expect(before.restorable).toBe(true);
  const plan = await store.planRestore(null);
  if (typeof plan === 'string') throw new Error(plan);
  await store.restore(plan);
  const { workbook, finished, failure } = store.getState();
  expect(failure).toBeNull();
  expect(finished).toBe('restore');
  expect(workbook).toMatchObject({ unsaved: true, done: [], restorable: false, guessed: null });
  expect(workbook!.validation.findings).toEqual([]);
  expect(workbook!.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual(
    before.rows.map(({ cells }) => cells.map(({ value }) => value)),
  );
});

test('a confirmed restore is not applied to a workbook that has changed meanwhile', async () => {
  const store = storeWith();
  await store.open('so.xlsx', file);
  const plan = await store.planRestore(null);
  if (typeof plan === 'string') throw new Error(plan);
  const other = store.open('khac.xlsx', file);
  await store.restore(plan);
  await other;
  expect(store.getState()).toMatchObject({
    finished: null,
    workbook: { fileName: 'khac.xlsx', unsaved: false },
  });
});

test('a workbook that does not say what it is any more is asked about, and restored as that', async () => {
  const damaged = soundSpec();
  DAMAGES['the formulas pasted over as values']!(damaged);
  damaged.sheets = damaged.sheets.filter(({ visibility }) => visibility === 'visible');
  const store = storeWith();
  await store.open('so.xlsx', await writeXlsx({ ...damaged, names: [], properties: {} }));
  const { validation, guessed } = store.getState().workbook!;
  expect(validation.identity).toBeNull();
  expect(guessed).toMatchObject({ identity: { agencyName: 'Sở Nội vụ' }, period: { vi: 'Năm 2024' } });
  expect(await store.planRestore(null)).toBe('notOurs');
  const plan = await store.planRestore(guessed!.identity);
  if (typeof plan === 'string') throw new Error(plan);
  await store.restore(plan);
  expect(store.getState().workbook!.validation).toMatchObject({
    agency: { name: 'Sở Nội vụ' },
    findings: [],
  });
});

test('undone steps can be redone until something else is done', async () => {
  const store = storeWith();
  await store.open('so.xlsx', file);
  const cell = () =>
    store
      .getState()
      .workbook!.rows.at(-1)!
      .cells.find(({ key }) => key === 'explanation')!;
  const type = (after: string) => {
    const { sheet, cell: at, value } = cell();
    return store.edit({
      sheet,
      cell: at,
      before: value,
      beforeFormula: null,
      after,
      afterFormula: null,
      safe: true,
    });
  };
  const first = cell().value;
  await type('một');
  await type('hai');
  await store.undo();
  await store.undo();
  expect(cell().value).toBe(first);
  await store.redo();
  expect(cell().value).toBe('một');
  await store.redo();
  expect(cell().value).toBe('hai');
  expect(store.getState().workbook!.undone).toEqual([]);
  await store.redo();
  expect(cell().value).toBe('hai');
  await store.undo();
  await type('ba');
  expect(store.getState().workbook!.undone).toEqual([]);
  await store.undo();
  expect(cell().value).toBe('một');
});

test('the next period’s workbook is made in the opened file’s place, under the name that Sở Nội vụ expects of it', async () => {
  const store = storeWith();
  await store.open('so.xlsx', file);
  expect(await store.laterPeriods()).toEqual([]);
  const earlier = buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: agencyNamed('Sở Nội vụ', BAC_GIANG.catalogue),
    period: knownPeriod(BAC_GIANG, 'q3'),
    entries: { ...NO_ENTRIES, tasks: { 'I.1.1.HD1': { status: 'Đang thực hiện', spent: 3 } } },
  });
  await store.open('CCHC2024_Q3_SNV.xlsx', await writeXlsx(earlier));
  expect((await store.laterPeriods()).map(({ id }) => id)).toEqual(['nam', 't10', 't11', 't12']);
  const plan = await store.planRestore(null, 'nam');
  if (typeof plan === 'string') throw new Error(plan);
  expect(await store.restore(plan)).toBe(true);
  const { workbook } = store.getState();
  expect(workbook).toMatchObject({
    fileName: 'CCHC2024_NAM_SNV.xlsx',
    unsaved: true,
    validation: { period: { id: 'nam' } },
  });
  expect(workbook!.steps.takenOver.map(({ code }) => code)).toEqual(['I.1.1.HD1']);
});

test('colours and the sheet of findings gone, the file has the fonts and formats that it had', async () => {
  const store = storeWith();
  await store.open('so.xlsx', file);
  const styles = async () =>
    openArchive(await store.getState().workbook!.host.bytes!()).text('xl/styles.xml');
  const before = await styles();
  for (let time = 0; time < 3; time += 1) {
    await store.mark(true);
    if (time === 0) expect(await styles()).not.toBe(before);
    await store.mark(false);
    expect(store.getState().failure).toBeNull();
  }
  const lists = (xml: string) =>
    ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs'].map(
      (list) => new RegExp(`<${list} count="(\\d+)"`).exec(xml)?.[1],
    );
  expect(lists(await styles())).toEqual(lists(before));
});
