import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A file on this machine that the browser lets the page open again, if the user agrees. */
export interface RecentFile {
  name: string;
  handle: FileSystemFileHandle;
}

/**
 * Recently opened or saved files, newest first, without their content. Every method rejects if the browser keeps
 * nothing.
 */
export interface RecentFiles {
  all(): Promise<RecentFile[]>;
  remember(handle: FileSystemFileHandle): Promise<void>;
  forget(handle: FileSystemFileHandle): Promise<void>;
}

interface Schema extends DBSchema {
  files: { key: number; value: RecentFile };
}

const MOST = 5;

async function isSame(one: FileSystemFileHandle, other: FileSystemFileHandle): Promise<boolean> {
  const { isSameEntry } = one as Partial<FileSystemFileHandle>;
  return isSameEntry ? one.isSameEntry(other) : one.name === other.name;
}

export function createRecentFiles(name = 'cchc-recent'): RecentFiles {
  async function using<T>(work: (open: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    const open = await openDB<Schema>(name, 1, {
      upgrade: (made) => void made.createObjectStore('files', { autoIncrement: true }),
    });
    try {
      return await work(open);
    } finally {
      open.close();
    }
  }
  const drop = async (open: IDBPDatabase<Schema>, handle: FileSystemFileHandle): Promise<void> => {
    for (const key of await open.getAllKeys('files')) {
      const known = await open.get('files', key);
      if (known && (await isSame(known.handle, handle))) await open.delete('files', key);
    }
  };
  return {
    all: () => using(async (open) => (await open.getAll('files')).reverse()),
    remember: (handle) =>
      using(async (open) => {
        await drop(open, handle);
        await open.add('files', { name: handle.name, handle });
        const keys = await open.getAllKeys('files');
        for (const key of keys.slice(0, Math.max(0, keys.length - MOST))) await open.delete('files', key);
      }),
    forget: (handle) => using((open) => drop(open, handle)),
  };
}

export const recentFiles = createRecentFiles();
