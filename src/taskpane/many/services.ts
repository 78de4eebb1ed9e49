import { download } from '../controls/download';
import { startWorker } from '../workers/startWorker';
import type { Binder } from './binder';
import type { ManyServices } from './makeMany';

const ZIP = 'application/zip';

export const MANY_SERVICES: ManyServices = {
  openBinder: () => startWorker<Binder>(new Worker(new URL('./binderWorker.ts', import.meta.url))),
  deliver: (fileName, bytes) => download(fileName, bytes, ZIP),
};
