import { HostError } from '../../host/shared/hostError';
import type { ReadFacts } from './reader';
import type { Remote } from '../workers/remote';
import type { Reader } from './reader';

/** A file that was given, under the name it is known by. */
export interface GivenFile {
  id: string;
  path: string;
  file: File;
}

export interface OpenedReader {
  methods: Remote<Pick<Reader, 'read'>>;
  close(): void;
}

export interface ReadingOptions {
  /** A worker that reads; the number of them at most. */
  openReader: () => OpenedReader;
  readers: number;
  signal: AbortSignal;
  /** Before a file is begun and after it is done. */
  onProgress: (done: number, path: string) => void;
  /** A file whose reader died, or never came back: what became of it, nobody else can tell. */
  onLost: (given: GivenFile) => void;
}

/** A file that takes this long is not read any more. */
const PATIENCE_MS = 120_000;
const NOTHING: ReadFacts = { planId: null, period: null };

async function patiently<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * All files read, shared out among workers, one file at a time each: memory holds no more files than there are workers.
 * A file that kills its reader costs only itself. @throws HostError `cancelled`; the readers are then gone.
 */
export async function readFiles(
  files: readonly GivenFile[],
  { openReader, readers, signal, onProgress, onLost }: ReadingOptions,
): Promise<ReadFacts[]> {
  const facts: ReadFacts[] = files.map(() => NOTHING);
  const open = new Set<OpenedReader>();
  let [next, done] = [0, 0];

  const cancelled = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(new HostError('cancelled'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  const work = async (): Promise<void> => {
    let reader: OpenedReader | null = null;
    while (!signal.aborted) {
      const index = next;
      const given = files[index];
      if (!given) return;
      next += 1;
      if (!reader) {
        reader = openReader();
        open.add(reader);
      }
      onProgress(done, given.path);
      try {
        facts[index] = await patiently(reader.methods.read(given.id, given.path, given.file));
      } catch {
        if (signal.aborted) return;
        reader.close();
        open.delete(reader);
        reader = null;
        onLost(given);
      }
      done += 1;
      onProgress(done, given.path);
    }
  };
  try {
    await Promise.race([
      cancelled,
      Promise.all(Array.from({ length: Math.min(readers, files.length) }, work)),
    ]);
    return facts;
  } finally {
    for (const reader of open) reader.close();
  }
}
