import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Returned } from '../../consolidation/returned';
import { programmesOption } from '../programmeOption';
import { readReturned } from './readReturned';

/** A thread's start costs about as much as reading so many files. */
const FILES_WORTH_A_THREAD = 12;

/** What the threads share: the files, the `--plan` that they are read for, and the number of the next one that nobody has taken. */
interface Work {
  files: readonly string[];
  plan: string | undefined;
  next: Int32Array;
}

interface Read {
  index: number;
  returned: Returned;
}

/** Takes file after file until none is left; one is held in memory at a time. */
async function readShare(
  { files, plan, next }: Work,
  onRead: (read: Read) => void | Promise<void>,
): Promise<void> {
  const programmeOf = await programmesOption(plan);
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const file = files[index];
    if (file === undefined) return;
    await onRead({ index, returned: await readReturned(file, programmeOf) });
  }
}

/** What the command line's script does where it runs as a worker. */
export function serveReading(): void {
  void readShare(workerData as Work, (read) => parentPort?.postMessage(read));
}

/**
 * All files read, in their order. Many are shared out among this thread and workers that run `script`, so that memory holds
 * no more files than there are threads.
 */
export async function readAll(
  files: readonly string[],
  plan: string | undefined,
  script: string,
  onRead: (done: number) => void,
): Promise<Returned[]> {
  const results: Returned[] = [];
  let done = 0;
  const keep = ({ index, returned }: Read): void => {
    results[index] = returned;
    done += 1;
    onRead(done);
  };
  const work: Work = {
    files,
    plan,
    next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  const threads = Math.min(availableParallelism(), Math.floor(files.length / FILES_WORTH_A_THREAD));
  const helped = Array.from({ length: Math.max(0, threads - 1) }, () => {
    const worker = new Worker(script, { workerData: work });
    worker.on('message', keep);
    return new Promise<void>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  });
  const own = readShare(work, async (read) => {
    keep(read);
    // What the workers have read comes in between two files.
    await new Promise((resolve) => setImmediate(resolve));
  });
  await Promise.all([own, ...helped]);
  return results;
}
