import type { InFrontHost } from '../../../host/shared/inFrontHost';
import { openExcelHost } from '../../app/openExcelHost';
import { download } from '../../controls/download';
import { startWorker, type StartedWorker } from '../../workers/startWorker';
import type { Drafter } from './drafter';

export const openDrafter = (): StartedWorker<Drafter> =>
  startWorker<Drafter>(new Worker(new URL('./drafterWorker.ts', import.meta.url)));

/** Delivers the plan workbook to the user. */
export const savePlanFile = (fileName: string, bytes: Uint8Array): void => download(fileName, bytes);

/** The workbook open in Excel, which is only read. */
export const readInFront: InFrontHost['readInFront'] = async (what) =>
  (await openExcelHost()).readInFront(what);
