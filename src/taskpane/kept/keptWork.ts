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

interface Schema extends DBSchema {
  opened: { key: string; value: KeptOpened };
  given: { key: string; value: KeptGiven };
}
export type KeptKind = 'opened' | 'given';
export type Kept<Kind extends KeptKind> = Schema[Kind]['value'];

/** Work that pages keep in this browser until it is saved. Every method rejects if the browser keeps nothing. */
export interface KeptWork {
  put<Kind extends KeptKind>(kind: Kind, work: Kept<Kind>): Promise<void>;
  all<Kind extends KeptKind>(kind: Kind): Promise<Kept<Kind>[]>;
  drop(kind: KeptKind, page: string): Promise<void>;
}

export function createKeptWork(name = 'cchc'): KeptWork {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const database = (): Promise<IDBPDatabase<Schema>> =>
    (opening ??= openDB<Schema>(name, 1, {
      upgrade(made) {
        made.createObjectStore('opened', { keyPath: 'page' });
        made.createObjectStore('given', { keyPath: 'page' });
      },
      // Otherwise a page of a later version would wait for this one.
      blocking: (_now, _asked, event) => (event.target as IDBDatabase).close(),
      terminated: () => (opening = null),
    }).catch((error: unknown) => {
      // On retry the browser may have space, or permission.
      opening = null;
      throw error;
    }));
  return {
    async put(kind, work) {
      await (await database()).put(kind, work);
    },
    all: async (kind) => (await database()).getAll(kind),
    async drop(kind, page) {
      await (await database()).delete(kind, page);
    },
  };
}

export const keptWork = createKeptWork();
