import { parentPort } from 'node:worker_threads';
import { allProgrammes } from '../../programmes/registry';
import { readShare, type Work } from './readShare';

// The script of a reading thread, bundled as a file of its own: it waits for its work, and ends when it is done.

// Loaded before the work is there; what fails here fails again where it is asked for.
allProgrammes().catch(() => undefined);
parentPort?.once('message', (work: Work) => {
  void readShare(work, (read) => parentPort?.postMessage(read));
});
