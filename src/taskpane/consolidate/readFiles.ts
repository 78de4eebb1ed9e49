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
  /** Rejects when nobody is there any more to take what is read. */
  keeperGone: Promise<never>;
}

/** A reader that tells of nothing for this long is waited for no longer; a slow one that goes on is. */
const PATIENCE_S = 30;
const NOTHING: ReadFacts = { planId: null, period: null };

/** @param begin starts the work; calls what it is given whenever the work has come a step further. */
async function patiently<T>(begin: (onStep: () => void) => Promise<T>): Promise<T> {
  let silent = 0;
  let ticks: ReturnType<typeof setInterval> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    // Seconds that this page was awake: a computer that slept kept its workers asleep, too.
    ticks = setInterval(() => {
      silent += 1;
      if (silent >= PATIENCE_S) reject(new Error('no answer'));
    }, 1000);
  });
  try {
    return await Promise.race([begin(() => (silent = 0)), late]);
  } finally {
    clearInterval(ticks);
  }
}

/**
 * All files read, shared out among workers, one file at a time each: memory holds no more files than there are workers.
 * A file that kills its reader costs only itself. @throws HostError `cancelled`, or what `keeperGone` rejects with; the readers
 * are then gone.
 */
export async function readFiles(
  files: readonly GivenFile[],
  { openReader, readers, signal, onProgress, onLost, keeperGone }: ReadingOptions,
): Promise<ReadFacts[]> {
  const facts: ReadFacts[] = files.map(() => NOTHING);
  const open = new Set<OpenedReader>();
  let [next, done] = [0, 0];

  const cancelled = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(new HostError('cancelled'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  let isOver = false;
  const work = async (): Promise<void> => {
    let reader: OpenedReader | null = null;
    while (!isOver) {
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
        const { read } = reader.methods;
        facts[index] = await patiently((onStep) => read(given.id, given.path, given.file, onStep));
      } catch {
        if (isOver || signal.aborted) return;
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
      keeperGone,
      Promise.all(Array.from({ length: Math.min(readers, files.length) }, work)),
    ]);
    return facts;
  } finally {
    isOver = true;
    for (const reader of open) reader.close();
  }
}
