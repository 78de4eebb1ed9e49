import 'fake-indexeddb/auto';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { createFileHost } from '../../../../src/host/file/fileHost';
import * as engine from '../../../../src/taskpane/check/checkEngine';
import { createOpenedStore } from '../../../../src/taskpane/check/createOpenedStore';
import { keepOpened, type KeepOptions } from '../../../../src/taskpane/kept/keepOpened';
import { createKeptWork, type KeptGiven, type KeptOpened } from '../../../../src/taskpane/kept/keptWork';
import { leftWork } from '../../../../src/taskpane/kept/leftWork';
import { createPages, type Pages } from '../../../../src/taskpane/kept/pages';
import { soundSpec } from '../../validation/workbook';

let file: Uint8Array;
beforeAll(async () => {
  file = await writeXlsx(soundSpec());
});

let names = 0;
const freshWork = () => createKeptWork(`test ${(names += 1)}`);

const openStore = () =>
  createOpenedStore({
    mode: 'file',
    loadEngine: async () => engine,
    openHost: async (bytes) => createFileHost(bytes!),
    painted: async () => undefined,
    deliver: async (name) => name,
    today: () => '2024-12-10',
  });

/** Types into the last row's explanation. */
async function type(store: ReturnType<typeof openStore>, after: string): Promise<void> {
  const { rows } = store.getState().workbook!;
  const { sheet, cell, value } = rows.at(-1)!.cells.find(({ key }) => key === 'explanation')!;
  expect(
    await store.edit({
      sheet,
      cell,
      before: value,
      beforeFormula: null,
      after,
      afterFormula: null,
      safe: true,
    }),
  ).toBe(true);
}

const explanation = (store: ReturnType<typeof openStore>) =>
  store
    .getState()
    .workbook!.rows.at(-1)!
    .cells.find(({ key }) => key === 'explanation')!.value;

const keeping = (store: ReturnType<typeof openStore>, kept: KeepOptions['kept'], page = 'p1') =>
  keepOpened({ store, kept, page, now: () => 1000 });

/** Pages as reported by a browser. */
const pagesOf = (id: string, before: string | null, open: readonly string[] | null): Pages => ({
  id,
  before,
  open: async () => open && new Set(open),
});

test('unwritten input is in the kept file, and still unwritten when the next page opens it', async () => {
  const kept = freshWork();
  const store = openStore();
  const keeper = keeping(store, kept);
  await store.open('so.xlsx', file);
  await keeper.settled();
  expect(await kept.all('opened')).toMatchObject([
    { page: 'p1', fileName: 'so.xlsx', unsaved: false, at: 1000 },
  ]);
  await type(store, 'chờ văn bản của Bộ');
  await keeper.settled();
  expect(keeper.getState()).toBe('yes');

  const [work] = await leftWork('opened', kept, pagesOf('p2', 'p1', ['p2']));
  expect(work!.unsaved).toBe(true);
  const next = openStore();
  await next.open(work!.fileName, work!.bytes, { unsaved: work!.unsaved });
  expect(explanation(next)).toBe('chờ văn bản của Bộ');
  expect(next.getState().workbook!.unsaved).toBe(true);
});

test('saved or closed work is no longer kept; later input is', async () => {
  const kept = freshWork();
  const store = openStore();
  const keeper = keeping(store, kept);
  await store.open('so.xlsx', file);
  await type(store, 'một');
  await store.save();
  await keeper.settled();
  expect(await kept.all('opened')).toEqual([]);
  expect(keeper.getState()).toBe('nothing');
  await type(store, 'hai');
  await keeper.settled();
  expect(await kept.all('opened')).toHaveLength(1);
  store.close();
  await keeper.settled();
  expect(await kept.all('opened')).toEqual([]);
});

test('a browser that cannot keep work is reported, and retains what it had', async () => {
  const kept = freshWork();
  let isFull = false;
  const store = openStore();
  const keeper = keeping(store, {
    put: async (kind, work) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      await kept.put(kind, work);
    },
    drop: kept.drop,
  });
  await store.open('so.xlsx', file);
  await type(store, 'một');
  await keeper.settled();
  isFull = true;
  await type(store, 'hai');
  await keeper.settled();
  expect(keeper.getState()).toBe('no');
  const [work] = await kept.all('opened');
  const next = openStore();
  await next.open('so.xlsx', work!.bytes);
  expect(explanation(next)).toBe('một');
  isFull = false;
  await type(store, 'ba');
  await keeper.settled();
  expect(keeper.getState()).toBe('yes');
});

test('two pages with the same file keep it apart', async () => {
  const kept = freshWork();
  const [one, other] = [openStore(), openStore()];
  const keepers = [keeping(one, kept, 'p1'), keeping(other, kept, 'p2')];
  await one.open('so.xlsx', file);
  await other.open('so.xlsx', file);
  await type(one, 'của một');
  await type(other, 'của hai');
  await Promise.all(keepers.map((keeper) => keeper.settled()));
  expect((await kept.all('opened')).map(({ page }) => page).sort()).toEqual(['p1', 'p2']);
  // While both are open neither is offered; once the first has crashed its work is.
  expect(await leftWork('opened', kept, pagesOf('p3', null, ['p1', 'p2', 'p3']))).toEqual([]);
  expect((await leftWork('opened', kept, pagesOf('p3', null, ['p2', 'p3']))).map(({ page }) => page)).toEqual(
    ['p1'],
  );
});

const opened = (page: string, unsaved: boolean, at: number): KeptOpened => ({
  page,
  fileName: `${page}.xlsx`,
  bytes: new Uint8Array([1]),
  unsaved,
  at,
});

test('an unchanged file is offered to its own tab only, and dropped else; the latest comes first', async () => {
  const kept = freshWork();
  for (const work of [
    opened('a', true, 1),
    opened('b', false, 2),
    opened('c', false, 3),
    opened('d', true, 4),
  ])
    await kept.put('opened', work);
  const left = await leftWork('opened', kept, pagesOf('me', 'c', ['me']));
  expect(left.map(({ page }) => page)).toEqual(['d', 'c', 'a']);
  expect((await kept.all('opened')).map(({ page }) => page)).toEqual(['a', 'c', 'd']);
});

test('where the browser does not tell which pages are open, nothing of another page is dropped', async () => {
  const kept = freshWork();
  for (const work of [opened('a', true, 1), opened('b', false, 2)]) await kept.put('opened', work);
  expect((await leftWork('opened', kept, pagesOf('me', null, null))).map(({ page }) => page)).toEqual(['a']);
  expect(await kept.all('opened')).toHaveLength(2);
});

test('a page that is being reloaded, and holds its lock a moment longer, is waited for', async () => {
  const kept = freshWork();
  await kept.put('opened', opened('before', true, 1));
  const answers = [['before', 'me'], ['me']];
  const pages: Pages = { id: 'me', before: 'before', open: async () => new Set(answers.shift()) };
  expect((await leftWork('opened', kept, pages)).map(({ page }) => page)).toEqual(['before']);
});

/** Files given to Tổng hợp by one page; fake-indexeddb clones a File as a Blob, so contents identify them. */
const given = (page: string, files: Record<string, File>, previous: File[] = []): KeptGiven => ({
  page,
  programmeId: 'p',
  files: Object.entries(files).map(([path, file]) => ({ path, file })),
  previous,
  periodId: null,
  at: 1,
});
const contentsOf = async ({ files, previous }: KeptGiven) => ({
  files: await Promise.all(files.map(async ({ path, file }) => [path, await file.text()])),
  previous: await Promise.all(previous.map((file) => file.text())),
});
const fileOf = (text: string): File => new File([text], `${text}.xlsx`);

test('given files come back in order; those taken away are gone, and each file is written once', async () => {
  const kept = freshWork();
  const [one, two, three, before] = ['một', 'hai', 'ba', 'kỳ trước'].map(fileOf) as [File, File, File, File];
  await kept.put('given', given('p1', { a: one, b: two }, [before]));
  await kept.put('given', given('p2', { c: three }));
  await kept.put('given', given('p1', { b: two, d: three, a2: one }));
  const put = jest.spyOn(IDBObjectStore.prototype, 'put');
  try {
    await kept.put('given', given('p1', { d: three, b: two }, [before]));
    expect(put.mock.calls.filter(([value]) => value instanceof Blob)).toHaveLength(1);
  } finally {
    put.mockRestore();
  }
  const [first, second] = await kept.all('given');
  expect(await contentsOf(first!)).toEqual({
    files: [
      ['d', 'ba'],
      ['b', 'hai'],
    ],
    previous: ['kỳ trước'],
  });
  expect(await contentsOf(second!)).toEqual({ files: [['c', 'ba']], previous: [] });
  await kept.drop('given', 'p1');
  expect((await kept.all('given')).map(({ page }) => page)).toEqual(['p2']);
  expect(await contentsOf((await kept.all('given'))[0]!)).toEqual({ files: [['c', 'ba']], previous: [] });
});

test('if the page ends while its files are being kept, those written so far are offered', async () => {
  const kept = freshWork();
  const real = IDBObjectStore.prototype.put;
  const put = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    if (value instanceof File && value.name === 'hai.xlsx') throw new Error('the page ended');
    return real.call(this, value, key);
  });
  try {
    await expect(
      kept.put('given', given('p1', { a: fileOf('một'), b: fileOf('hai'), c: fileOf('ba') })),
    ).rejects.toThrow('the page ended');
  } finally {
    put.mockRestore();
  }
  expect(await contentsOf((await kept.all('given'))[0]!)).toEqual({ files: [['a', 'một']], previous: [] });
});

/** The part of the Web Locks API that is used. */
function lockManager(): { locks: LockManager; drop: (name: string) => void } {
  const held = new Set<string>();
  const locks = {
    request: async (name: string, work: () => Promise<unknown>) => {
      held.add(name);
      return work();
    },
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
  };
  return {
    locks: locks as unknown as LockManager,
    drop: (page) => held.delete(`cchc.page.${page}`),
  };
}

test('a tab knows the page that was in it before; pages that are open are told from those that ended', async () => {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as unknown as Storage;
  const { locks, drop } = lockManager();
  void locks.request('of another page', () => new Promise(() => undefined));
  const first = createPages({ storage, locks, newId: () => 'p1' });
  expect(first.before).toBeNull();
  expect(await first.open()).toEqual(new Set(['p1']));
  drop('p1');
  const second = createPages({ storage, locks, newId: () => 'p2' });
  expect(second.before).toBe('p1');
  expect(await second.open()).toEqual(new Set(['p2']));
  expect(await createPages({ storage, locks: undefined, newId: () => 'p3' }).open()).toBeNull();
});
