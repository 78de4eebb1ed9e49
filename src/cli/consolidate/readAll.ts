import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Returned } from '../../consolidation/returned';
import { expectedOnce } from '../../validation/engine/expectedTables';
import { knownProgrammes } from '../programmeOption';
import { readReturned } from './readReturned';

/** A thread's start costs about as much as reading so many files. */
const FILES_WORTH_A_THREAD = 12;
/** A thread that comes no step further for this long is ended, and its file with it. */
const PATIENCE_S = 30;

/** What a thread tells the one that started it, each a number in shared memory. */
const TOLD = {
  /** Number of the file that it reads, from 1; 0 between files. */
  file: 0,
  /** Steps that it has made. */
  steps: 1,
} as const;

/** What the threads share: the files, the `--plan` that they are read for, and the number of the next one that nobody has taken. */
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

/** Takes file after file until none is left; one is held in memory at a time. */
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

/** What the command line's script does where it runs as a worker. */
export function serveReading(): void {
  void readShare(workerData as Work, (read) => parentPort?.postMessage(read));
}

export interface ReadAllOptions {
  /** Number of threads, this one included. */
  threads?: number;
  /** Seconds. */
  patience?: number;
}

/**
 * All files read, in their order. Many are shared out among this thread and workers that run `script`, so that memory holds
 * no more files than there are threads. A file that kills its worker, or on which it stands still, costs only itself.
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
    // Others wait for what this one would have read.
    await runWorker();
  };
  const helped = Array.from({ length: Math.max(0, threads - 1) }, runWorker);
  const own = readShare(workFor(), async (read) => {
    keep(read);
    // What the workers have read comes in between two files.
    await new Promise((resolve) => setImmediate(resolve));
  });
  await Promise.all([own, ...helped]);
  return results;
}

/** Waits until a worker has ended, by itself, by a fault or because it stood still. */
async function untilEnd(
  worker: Worker,
  told: Int32Array,
  keep: (read: Read) => void,
  patience: number,
): Promise<void> {
  worker.on('message', keep);
  // Which file it was on stands in what it told.
  worker.on('error', () => undefined);
  let steps = 0;
  let silent = 0;
  // Only seconds in which this thread could look count.
  const watch = setInterval(() => {
    const now = Atomics.load(told, TOLD.steps);
    silent = now === steps ? silent + 1 : 0;
    steps = now;
    if (silent >= patience) void worker.terminate();
  }, 1000);
  await new Promise((resolve) => worker.on('exit', resolve));
  clearInterval(watch);
}
