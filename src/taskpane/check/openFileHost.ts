import { startWorker } from '../workers/startWorker';
import type { FileWork } from './fileWork';
import { createWorkerFileHost, type WorkerFileHost } from './workerFileHost';

/** A host for a file opened by the user. */
export const openFileHost = (bytes: Uint8Array): WorkerFileHost =>
  createWorkerFileHost(bytes, {
    startWorker: () => startWorker<FileWork>(new Worker(new URL('./fileWorker.ts', import.meta.url))),
    loadOnPage: async () => (await import('./fileWork')).fileWork,
  });
