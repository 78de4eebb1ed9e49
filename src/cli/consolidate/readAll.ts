import type { Returned } from '../../consolidation/returned';
import { readShare, shared, COUNTER, type ReadFile, type ReadingWork } from './readShare';
import { startThread, type ReadingThread, type ReadingThreads } from './startThread';

/** A thread without progress for this long is terminated, together with its current file. */
const PATIENCE_S = 30;

/**
 * Reads all files, returned in order, on this thread and those given, so that memory holds no more files than there are
 * threads. A file that crashes or stalls its thread affects only itself.
 * @param patience seconds without progress after which a thread is given up
 */
export async function readAll(
  files: readonly string[],
  plan: string | undefined,
  { script, started }: ReadingThreads,
  onRead: (done: number) => void,
  patience = PATIENCE_S,
): Promise<Returned[]> {
  const results: Returned[] = [];
  let done = 0;
  const keep = ({ index, returned }: ReadFile): void => {
    results[index] = returned;
    done += 1;
    onRead(done);
  };
  const next = shared(1);
  const workFor = (): ReadingWork => ({ files, plan, next, counters: shared(Object.keys(COUNTER).length) });

  const runThread = async (thread: ReadingThread): Promise<void> => {
    const work = workFor();
    await untilEnd(thread, work, keep, patience);
    const index = Atomics.load(work.counters, COUNTER.file) - 1;
    const file = files[index];
    if (file === undefined || results[index]) return;
    keep({ index, returned: { kind: 'unread', file, reason: 'host.failed', values: {} } });
    // Files this one would have read are left to the others.
    await runThread(startThread(script));
  };
  const helped = started.map(runThread);
  const own = readShare(workFor(), async (read) => {
    keep(read);
    // Lets results from the workers arrive between two files.
    await new Promise((resolve) => setImmediate(resolve));
  });
  await Promise.all([own, ...helped]);
  return results;
}

/** Gives a thread its work and waits until it has ended: by itself, by crashing, or because it stalled. */
async function untilEnd(
  { worker, ended }: ReadingThread,
  work: ReadingWork,
  keep: (read: ReadFile) => void,
  patience: number,
): Promise<void> {
  worker.ref();
  worker.on('message', keep);
  worker.postMessage(work);
  let steps = 0;
  let silent = 0;
  // Counts only seconds in which this thread was able to look.
  const watch = setInterval(() => {
    const now = Atomics.load(work.counters, COUNTER.steps);
    silent = now === steps ? silent + 1 : 0;
    steps = now;
    if (silent >= patience) void worker.terminate();
  }, 1000);
  await ended;
  clearInterval(watch);
}
