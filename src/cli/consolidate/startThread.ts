import { Worker } from 'node:worker_threads';

/** A started worker, which loads its code while waiting for work. */
export interface ReadingThread {
  worker: Worker;
  /** Resolves once it has ended: by itself, by crashing, or because it was terminated. */
  ended: Promise<void>;
}

/**
 * Megabytes for new objects: most die with their file, so a large young generation needs fewer collections that copy
 * less.
 */
const YOUNG_GENERATION_MB = 64;

/** Starts a thread that runs `script`. It keeps the process alive only once it has been given work. */
export function startThread(script: string): ReadingThread {
  const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB } });
  // The file it was reading is more informative than its error.
  worker.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.unref();
  return { worker, ended };
}
