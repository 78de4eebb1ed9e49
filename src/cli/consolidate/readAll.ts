import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Returned } from '../../consolidation/returned';
import { expectedOnce } from '../../validation/engine/expectedTables';
import { knownProgrammes } from '../programmeOption';
import { readReturned } from './readReturned';

/** Starting a thread costs about as much as reading this many files. */
const FILES_WORTH_A_THREAD = 12;
/** A thread without progress for this long is terminated, together with its current file. */
const PATIENCE_S = 30;

/** Progress counters of a thread, in shared memory. */
const TOLD = {
  /** 1-based number of the file being read; 0 between files. */
  file: 0,
  /** Number of steps made. */
  steps: 1,
} as const;

/** Data shared by the threads: the files, the `--plan` to read them for, and the index of the next unclaimed one. */
interface Work {
  files: readonly string[];
  plan: string | undefined;
  next: Int32Array;
  told: Int32Array;
}

interface Read {
  index: number;
  returned: Returned;
}

const shared = (count: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));

/** Reads files one at a time until none is left; only one is held in memory. */
async function readShare(
  { files, plan, next, told }: Work,
  onRead: (read: Read) => void | Promise<void>,
): Promise<void> {
  const programmes = await knownProgrammes(plan);
  const expectedOf = expectedOnce();
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const file = files[index];
    if (file === undefined) return;
    Atomics.store(told, TOLD.file, index + 1);
    const onStep = (): void => void Atomics.add(told, TOLD.steps, 1);
    await onRead({ index, returned: await readReturned(file, programmes, expectedOf, onStep) });
    Atomics.store(told, TOLD.file, 0);
    onStep();
  }
}

/** Entry point of the command line's script when it runs as a worker. */
export function serveReading(): void {
  void readShare(workerData as Work, (read) => parentPort?.postMessage(read));
}

export interface ReadAllOptions {
  /** Number of threads, including this one. */
  threads?: number;
  /** Seconds. */
  patience?: number;
}

/**
 * Reads all files, returned in order. Large numbers are shared among this thread and workers running `script`, so that
 * memory holds no more files than there are threads. A file that crashes or stalls its worker affects only itself.
 */
export async function readAll(
  files: readonly string[],
  plan: string | undefined,
  script: string,
  onRead: (done: number) => void,
  {
    threads = Math.min(availableParallelism(), Math.floor(files.length / FILES_WORTH_A_THREAD)),
    patience = PATIENCE_S,
  }: ReadAllOptions = {},
): Promise<Returned[]> {
  const results: Returned[] = [];
  let done = 0;
  const keep = ({ index, returned }: Read): void => {
    results[index] = returned;
    done += 1;
    onRead(done);
  };
  const next = shared(1);
  const workFor = (): Work => ({ files, plan, next, told: shared(Object.keys(TOLD).length) });

  const runWorker = async (): Promise<void> => {
    const work = workFor();
    await untilEnd(new Worker(script, { workerData: work }), work.told, keep, patience);
    const index = Atomics.load(work.told, TOLD.file) - 1;
    const file = files[index];
    if (file === undefined || results[index]) return;
    keep({ index, returned: { kind: 'unread', file, reason: 'host.failed', values: {} } });
    // Files this one would have read are left to the others.
    await runWorker();
  };
  const helped = Array.from({ length: Math.max(0, threads - 1) }, runWorker);
  const own = readShare(workFor(), async (read) => {
    keep(read);
    // Lets results from the workers arrive between two files.
    await new Promise((resolve) => setImmediate(resolve));
  });
  await Promise.all([own, ...helped]);
  return results;
}

/** Waits until a worker has ended: by itself, by crashing, or because it stalled. */
async function untilEnd(
  worker: Worker,
  told: Int32Array,
  keep: (read: Read) => void,
  patience: number,
): Promise<void> {
  worker.on('message', keep);
  // Its counters tell which file it was on.
  worker.on('error', () => undefined);
  let steps = 0;
  let silent = 0;
  // Counts only seconds in which this thread was able to look.
  const watch = setInterval(() => {
    const now = Atomics.load(told, TOLD.steps);
    silent = now === steps ? silent + 1 : 0;
    steps = now;
    if (silent >= patience) void worker.terminate();
  }, 1000);
  await new Promise((resolve) => worker.on('exit', resolve));
  clearInterval(watch);
}
