import { Worker } from 'node:worker_threads';

/** A worker from its start: it loads its code while it waits for work. */
export interface ReadingThread {
  worker: Worker;
  /** Resolves once it has ended: by itself, by crashing, or because it was terminated. */
  ended: Promise<void>;
}

/** Megabytes for new objects: a file's are gone before the next is read, so that fewer collections copy fewer of them. */
const YOUNG_GENERATION_MB = 64;

/** Starts a thread that runs `script`. It keeps the process alive only once it has been given work. */
export function startThread(script: string): ReadingThread {
  const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB } });
  // What it was reading tells more than its error.
  worker.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.unref();
  return { worker, ended };
}
