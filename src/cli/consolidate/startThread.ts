import { availableParallelism } from 'node:os';
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

/** Starting a thread costs about as much as reading this many files. */
const FILES_WORTH_A_THREAD = 12;

/** Threads that wait for work, in addition to the one that started them. */
export interface ReadingThreads {
  script: string;
  started: readonly ReadingThread[];
}

/** Starts as many threads running `script` as the number of files is worth; none for a few files. */
export const startThreads = (files: number, script: string): ReadingThreads =>
  withThreadsFor(files, { script, started: [] });

/** Starts those still missing for so many files. */
export function withThreadsFor(files: number, { script, started }: ReadingThreads): ReadingThreads {
  const count = Math.min(availableParallelism(), Math.floor(files / FILES_WORTH_A_THREAD)) - 1;
  const missing = Math.max(0, count - started.length);
  return { script, started: [...started, ...Array.from({ length: missing }, () => startThread(script))] };
}
