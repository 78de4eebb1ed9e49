import { watchLifeline } from './lifeline';
import { remote, type Remote } from './remote';

/** What calls of a worker fail with that is not there: it did not start, died or was closed. */
export class WorkerGone extends Error {}

export interface StartedWorker<Methods> {
  methods: Remote<Methods>;
  /** Ends it at once: what it was doing is dropped. */
  close(): void;
}

/** A worker that runs `serve`, as the page calls it. One that does not start, or ends with or without a word, fails its calls. */
export function startWorker<Methods>(worker: Worker): StartedWorker<Methods> {
  const end = remote<Methods>(worker);
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end.fail(new WorkerGone(event.message || 'the worker did not start'));
  });
  worker.addEventListener('messageerror', () => end.fail(new WorkerGone('an answer could not be read')));
  const unwatch = watchLifeline(worker, () => end.fail(new WorkerGone('the browser ended the worker')));
  return {
    methods: end.methods,
    close() {
      unwatch();
      worker.terminate();
      end.fail(new WorkerGone('closed'));
    },
  };
}
