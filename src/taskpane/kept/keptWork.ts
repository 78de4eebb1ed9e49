import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** The file that a page has open in Kiểm tra, as it was after the last change. */
export interface KeptOpened {
  /** Of the page that kept it (`pageId`). */
  page: string;
  fileName: string;
  bytes: Uint8Array;
  /** It holds changes that no file has. */
  unsaved: boolean;
  /** When it was kept: milliseconds since 1970. */
  at: number;
}

/** The files that were given to a page's Tổng hợp. */
export interface KeptGiven {
  page: string;
  programmeId: string;
  files: { path: string; file: File }[];
  /** Earlier workbooks of the province. */
  previous: File[];
  /** Chosen; null where the files decide. */
  periodId: string | null;
  at: number;
}

interface Schema extends DBSchema {
  opened: { key: string; value: KeptOpened };
  given: { key: string; value: KeptGiven };
}
export type KeptKind = 'opened' | 'given';
export type Kept<Kind extends KeptKind> = Schema[Kind]['value'];

/** What pages keep in this browser until it is saved. Every method rejects where the browser keeps nothing. */
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
      // A page of a later version waits for this one otherwise.
      blocking: (_now, _asked, event) => (event.target as IDBDatabase).close(),
      terminated: () => (opening = null),
    }).catch((error: unknown) => {
      // Asked again, the browser may have room, or permission.
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
