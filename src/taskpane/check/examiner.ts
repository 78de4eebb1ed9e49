import type { ColumnsHost } from '../../host/shared/columnsHost';
import type { Host } from '../../host/shared/host';
import type { IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { HostError } from '../../host/shared/hostError';
import { inPieces, together } from '../workers/pieces';
import type { Remote } from '../workers/remote';
import { WorkerGone, type StartedWorker } from '../workers/startWorker';
import type { ExamineWork, Findings } from './examineWork';
import type { OpenedHost } from './openedWorkbook';
import { AS_FOUND, type OwnReading } from './own/ownReading';

export interface ExamineWorkshop {
  startWorker(): StartedWorker<ExamineWork>;
  /** For browsers that cannot start a worker. */
  loadOnPage(): Promise<ExamineWork>;
}

async function findingsFrom(
  work: ExamineWork | Remote<ExamineWork>,
  snapshot: WorkbookSnapshot,
  today: IsoDate,
  reading: OwnReading,
): Promise<Findings> {
  const { frame, pieces } = inPieces(snapshot);
  for (const piece of pieces) await work.take(piece);
  const found = await work.examine(frame, today, reading);
  const parts: unknown[][] = [];
  for (let index = 0; index < found.count; index += 1) parts.push(await work.give(index));
  return together<Findings>({ frame: found.frame, pieces: parts });
}

/**
 * A host whose workbook is read here and validated in a worker: while the rules run, for seconds with thousands of
 * rows, Excel's pane stays responsive. The whole snapshot is sent, so a worker that dies loses nothing.
 */
export function judgedInWorker(
  host: Host & Partial<ColumnsHost>,
  { startWorker, loadOnPage }: ExamineWorkshop,
): OpenedHost {
  let worker: StartedWorker<ExamineWork> | null = null;
  let hasAnswered = false;
  let onPage: Promise<ExamineWork> | null = null;

  const end = (): void => {
    worker?.close();
    worker = null;
  };

  return {
    ...host,
    async examine(today, { reading = AS_FOUND, ...options }) {
      const snapshot = await host.read(options);
      const { signal } = options;
      if (signal?.aborted) throw new HostError('cancelled');
      const here = async () => ({
        snapshot,
        ...(await findingsFrom(await (onPage ??= loadOnPage()), snapshot, today, reading)),
      });
      if (onPage) return here();
      signal?.addEventListener('abort', end);
      try {
        for (let hasDied = false; ; hasDied = true) {
          try {
            worker ??= startWorker();
            const found = await findingsFrom(worker.methods, snapshot, today, reading);
            hasAnswered = true;
            return { snapshot, ...found };
          } catch (error) {
            if (signal?.aborted) throw new HostError('cancelled');
            const isGone = error instanceof WorkerGone;
            if (hasAnswered && (!isGone || hasDied)) throw error;
            end();
            // If none has ever responded, none will.
            if (!hasAnswered) return await here();
          }
        }
      } finally {
        signal?.removeEventListener('abort', end);
      }
    },
  };
}
