import { startWorker } from '../workers/startWorker';
import type { FileWork } from './fileWork';
import { createWorkerFileHost, type WorkerFileHost } from './workerFileHost';

/** A host over a file that the user opened. */
export const openFileHost = (bytes: Uint8Array): WorkerFileHost =>
  createWorkerFileHost(bytes, {
    startWorker: () => startWorker<FileWork>(new Worker(new URL('./fileWorker.ts', import.meta.url))),
    loadOnPage: async () => (await import('./fileWork')).fileWork,
  });
