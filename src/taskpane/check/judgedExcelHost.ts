import type { ColumnsHost } from '../../host/shared/columnsHost';
import type { Host } from '../../host/shared/host';
import { startWorker } from '../workers/startWorker';
import type { ExamineWork } from './examineWork';
import { judgedInWorker } from './examiner';
import type { OpenedHost } from './openedWorkbook';

/** The open Excel workbook, validated in a worker. */
export const judgedExcelHost = (host: Host & ColumnsHost): OpenedHost =>
  judgedInWorker(host, {
    startWorker: () => startWorker<ExamineWork>(new Worker(new URL('./examineWorker.ts', import.meta.url))),
    loadOnPage: async () => (await import('./examineWork')).createExamineWork(),
  });
