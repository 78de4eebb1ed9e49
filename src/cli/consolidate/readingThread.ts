import { parentPort } from 'node:worker_threads';
import { allProgrammes } from '../../programmes/registry';
import { readShare, type ReadingWork } from './readShare';

// The script of a reading thread, bundled as a separate file: it waits for its work, and ends when it is done.

// Preloaded while waiting for work; a failure here recurs where the module is needed.
allProgrammes().catch(() => undefined);
parentPort?.once('message', (work: ReadingWork) => {
  void readShare(work, (read) => parentPort?.postMessage(read));
});
