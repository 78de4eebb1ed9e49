import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** The file a page has open in Kiểm tra, as of the last change. */
export interface KeptOpened {
  /** Id of the page that kept it (`pageId`). */
  page: string;
  fileName: string;
  bytes: Uint8Array;
  /** It has changes not saved in any file. */
  unsaved: boolean;
  /** When it was kept: milliseconds since 1970. */
  at: number;
}

/** The files given to a page's Tổng hợp. */
export interface KeptGiven {
  page: string;
  programmeId: string;
  files: { path: string; file: File }[];
  /** Earlier province workbooks. */
  previous: File[];
  /** Chosen by the user; null if determined by the files. */
  periodId: string | null;
  at: number;
}

/** A page's given files without their contents, which are records of their own: see `putGiven`. */
interface StoredGiven extends Omit<KeptGiven, 'files' | 'previous'> {
  files: { path: string; key: FileKey }[];
  previous: FileKey[];
}
/** Page, and number within the page. */
type FileKey = [page: string, number: number];

interface Works {
  opened: KeptOpened;
  given: KeptGiven;
}
interface Schema extends DBSchema {
  opened: { key: string; value: KeptOpened };
  given: { key: string; value: StoredGiven };
  givenFiles: { key: FileKey; value: File };
}
export type KeptKind = keyof Works;
export type Kept<Kind extends KeptKind> = Works[Kind];

/** Work that pages keep in this browser until it is saved. Every method rejects if the browser keeps nothing. */
export interface KeptWork {
  put<Kind extends KeptKind>(kind: Kind, work: Kept<Kind>): Promise<void>;
  all<Kind extends KeptKind>(kind: Kind): Promise<Kept<Kind>[]>;
  drop(kind: KeptKind, page: string): Promise<void>;
}

const filesOf = (page: string): IDBKeyRange => IDBKeyRange.bound([page, 0], [page, Infinity]);

export function createKeptWork(name = 'cchc'): KeptWork {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const database = (): Promise<IDBPDatabase<Schema>> =>
    (opening ??= openDB<Schema>(name, 2, {
      upgrade(made, before) {
        if (before === 0) made.createObjectStore('opened', { keyPath: 'page' });
        // Version 1 held the files within their page's record.
        else made.deleteObjectStore('given');
        made.createObjectStore('given', { keyPath: 'page' });
        made.createObjectStore('givenFiles');
      },
      // Otherwise a page of a later version would wait for this one.
      blocking: (_now, _asked, event) => (event.target as IDBDatabase).close(),
      terminated: () => (opening = null),
    }).catch((error: unknown) => {
      // On retry the browser may have space, or permission.
      opening = null;
      throw error;
    }));

  let numbers = 0;
  const keys = new WeakMap<File, FileKey>();
  const keyOf = (page: string, file: File): FileKey => {
    const known = keys.get(file);
    if (known?.[0] === page) return known;
    const key: FileKey = [page, (numbers += 1)];
    keys.set(file, key);
    return key;
  };

  /**
   * One record per file, one after another: a single write of 230 files holds the page for 0.2 to 0.45 s. If the page
   * ends in between, the files written so far are offered.
   */
  async function putGiven({ files, previous, ...work }: KeptGiven): Promise<void> {
    const open = await database();
    const { page } = work;
    const stored = new Set((await open.getAllKeys('givenFiles', filesOf(page))).map(([, number]) => number));
    const wanted = new Map(
      [...files.map(({ file }) => file), ...previous].map((file) => [keyOf(page, file)[1], file]),
    );
    await open.put('given', {
      ...work,
      files: files.map(({ path, file }) => ({ path, key: keyOf(page, file) })),
      previous: previous.map((file) => keyOf(page, file)),
    });
    for (const [number, file] of wanted) {
      if (!stored.has(number)) await open.put('givenFiles', file, [page, number]);
    }
    for (const number of stored) if (!wanted.has(number)) await open.delete('givenFiles', [page, number]);
  }

  async function allGiven(): Promise<KeptGiven[]> {
    const open = await database();
    const found: KeptGiven[] = [];
    for (const { files, previous, ...work } of await open.getAll('given')) {
      const held: KeptGiven = { ...work, files: [], previous: [] };
      for (const { path, key } of files) {
        const file = await open.get('givenFiles', key);
        if (file) held.files.push({ path, file });
      }
      for (const key of previous) {
        const file = await open.get('givenFiles', key);
        if (file) held.previous.push(file);
      }
      found.push(held);
    }
    return found;
  }

  const works: {
    [Kind in KeptKind]: { put: (work: Works[Kind]) => Promise<void>; all: () => Promise<Works[Kind][]> };
  } = {
    opened: {
      put: async (work) => void (await (await database()).put('opened', work)),
      all: async () => (await database()).getAll('opened'),
    },
    given: { put: putGiven, all: allGiven },
  };
  return {
    put: (kind, work) => works[kind].put(work),
    all: (kind) => works[kind].all(),
    async drop(kind, page) {
      const open = await database();
      await open.delete(kind, page);
      if (kind === 'given') await open.delete('givenFiles', filesOf(page));
    },
  };
}

export const keptWork = createKeptWork();
