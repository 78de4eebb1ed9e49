import { HostError } from '../../host/shared/hostError';
import type { ReadFacts } from './reader';
import type { Remote } from '../workers/remote';
import type { Reader } from './reader';

/** A given file, with the name it is known by. */
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
  /** Starts a reading worker; the maximum number of workers. */
  openReader: () => OpenedReader;
  readers: number;
  signal: AbortSignal;
  /** Called before a file is started and after it is done. */
  onProgress: (done: number, path: string) => void;
  /** Reports a file whose reader died or never responded: its outcome is otherwise unknown. */
  onLost: (given: GivenFile) => void;
  /** Rejects when the keeper that would receive the results is gone. */
  keeperGone: Promise<never>;
}

/** A reader without any progress for this long is abandoned; a slow one that makes progress is not. */
const PATIENCE_S = 30;
const NOTHING: ReadFacts = { planId: null, period: null };

/** @param begin starts the work; calls its argument whenever there is progress. */
async function patiently<T>(begin: (onStep: () => void) => Promise<T>): Promise<T> {
  let silent = 0;
  let ticks: ReturnType<typeof setInterval> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    // Counts only seconds in which this page was awake: a sleeping computer suspends its workers too.
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
 * Reads all files, shared among workers that take one at a time: memory holds no more files than there are workers. A
 * file that crashes its reader only affects itself. @throws HostError `cancelled`, or whatever `keeperGone` rejects
 * with; the readers are terminated then.
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
