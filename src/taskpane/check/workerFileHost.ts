import type { FileHost } from '../../host/file/fileHost';
import { NO_GRID } from '../../host/file/noGrid';
import { HostError } from '../../host/shared/hostError';
import { WorkerGone, type StartedWorker } from '../workers/startWorker';
import type { FileWork } from './fileWork';
import type { OpenedHost } from './openedWorkbook';
import { AS_FOUND } from './own/ownReading';

/** Closing it terminates the worker, whatever it is doing. */
export type WorkerFileHost = FileHost & Required<Omit<OpenedHost, 'selectedArea'>>;

export interface Workshop {
  startWorker(): StartedWorker<FileWork>;
  /** For browsers that cannot start a worker. */
  loadOnPage(): Promise<FileWork>;
}

/**
 * A file host whose work is done in a worker. The file itself stays here and is sent with each call, so cancelled work
 * or a worker that dies leaves it unchanged.
 */
export function createWorkerFileHost(
  opened: Uint8Array | undefined,
  { startWorker, loadOnPage }: Workshop,
): WorkerFileHost {
  let current: Uint8Array | null = opened ?? null;
  let worker: StartedWorker<FileWork> | null = null;
  let hasAnswered = false;
  let onPage: FileWork | null = null;
  let isClosed = false;

  const end = (): void => {
    worker?.close();
    worker = null;
  };

  /** @throws HostError `cancelled` as soon as it is stopped. */
  async function inWorker<T>(
    work: (at: FileWork, file: Uint8Array | null) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const isStopped = (): boolean => isClosed || signal?.aborted === true;
    const orCancelled = (value: T): T => {
      if (isStopped()) throw new HostError('cancelled');
      return value;
    };
    if (isStopped()) throw new HostError('cancelled');
    if (onPage) return orCancelled(await work(onPage, current));
    signal?.addEventListener('abort', end);
    try {
      worker ??= startWorker();
      // A buffer transferred to a worker is gone from here.
      const value = await work(worker.methods, current?.slice() ?? null);
      hasAnswered = true;
      return orCancelled(value);
    } catch (error) {
      if (isStopped()) throw new HostError('cancelled');
      if (error instanceof HostError) hasAnswered = true;
      if (hasAnswered && !(error instanceof WorkerGone)) throw error;
      end();
      // It worked before, so the page would run out of memory too.
      if (hasAnswered) throw error;
      onPage = await loadOnPage();
      return orCancelled(await work(onPage, current));
    } finally {
      signal?.removeEventListener('abort', end);
    }
  }

  return {
    ...NO_GRID,
    close() {
      isClosed = true;
      end();
    },
    async bytes() {
      if (current === null) throw new HostError('notFound', {}, 'no file yet');
      return current;
    },
    read: ({ onProgress, signal } = {}) =>
      inWorker((at, file) => at.read(file, onProgress ?? ignore), signal),
    examine: (today, { onProgress, signal, reading = AS_FOUND }) =>
      inWorker((at, file) => at.examine(file, today, reading, onProgress ?? ignore), signal),
    async write(spec, { replaceSheets = [], behind = false, onProgress, signal } = {}) {
      const { file, ...result } = await inWorker(
        (at, before) => at.write(before, spec, { replaceSheets, behind }, onProgress ?? ignore),
        signal,
      );
      current = file;
      return result;
    },
    async apply(changes) {
      current = await inWorker((at, file) => at.apply(file, changes));
    },
    async mark(marks) {
      current = await inWorker((at, file) => at.mark(file, marks));
    },
    firstFreeColumn: (sheet, rows) => inWorker((at, file) => at.firstFreeColumn(file, sheet, rows)),
    typingRules: (place) => inWorker((at, file) => at.typingRules(file, place)),
    async appendColumns(added, options = {}) {
      current = await inWorker((at, file) => at.appendColumns(file, added, options));
    },
    async removeColumns(place) {
      current = await inWorker((at, file) => at.removeColumns(file, place));
    },
    async removeSheets(names) {
      current = await inWorker((at, file) => at.removeSheets(file, names));
    },
  };
}

const ignore = (): void => undefined;
