import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import type { Returned } from '../../consolidation/returned';
import { readReturned } from './readReturned';

/** A worker's start costs about as much as reading so many files. */
const FILES_WORTH_A_WORKER = 12;

/** What the command line's script does where it runs as a worker: reads the files it is sent, one after another. */
export function serveReading(): void {
  parentPort?.on('message', (file: string) => {
    void readReturned(file).then((returned) => parentPort?.postMessage(returned));
  });
}

/**
 * All files read, in their order. Many are shared out among worker threads that run `script`, one file at a time each, so
 * that memory holds no more files than there are threads.
 */
export async function readAll(
  files: readonly string[],
  script: string,
  onRead: (done: number) => void,
): Promise<Returned[]> {
  const threads = Math.min(availableParallelism(), Math.floor(files.length / FILES_WORTH_A_WORKER));
  const results: Returned[] = [];
  if (threads < 2) {
    for (const [index, file] of files.entries()) {
      results[index] = await readReturned(file);
      onRead(index + 1);
    }
    return results;
  }

  let [next, done] = [0, 0];
  const readWith = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let current = -1;
      const advance = () => {
        current = next;
        next += 1;
        if (current < files.length) worker.postMessage(files[current]);
        else resolve();
      };
      worker.on('message', (returned: Returned) => {
        results[current] = returned;
        done += 1;
        onRead(done);
        advance();
      });
      worker.on('error', reject);
      advance();
    });
  const workers = Array.from({ length: threads }, () => new Worker(script));
  try {
    await Promise.all(workers.map(readWith));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}
