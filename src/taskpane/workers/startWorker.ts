import { watchLifeline } from './lifeline';
import { remote, type Remote } from './remote';

/** What calls of a worker fail with that is not there: it did not start, died or was closed. */
export class WorkerGone extends Error {}

export interface StartedWorker<Methods> {
  methods: Remote<Methods>;
  /** Rejects with WorkerGone once the worker is there no more, unless it was closed. */
  gone: Promise<never>;
  /** Ends it at once: what it was doing is dropped. */
  close(): void;
}

/** A worker that runs `serve`, as the page calls it. One that does not start, or ends with or without a word, fails its calls. */
export function startWorker<Methods>(worker: Worker): StartedWorker<Methods> {
  const end = remote<Methods>(worker);
  let notice: (error: WorkerGone) => void = () => undefined;
  const gone = new Promise<never>((_resolve, reject) => {
    notice = reject;
  });
  // Not everybody waits for it.
  gone.catch(() => undefined);
  const fail = (why: string): void => {
    const error = new WorkerGone(why);
    notice(error);
    end.fail(error);
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    fail(event.message || 'the worker did not start');
  });
  worker.addEventListener('messageerror', () => fail('an answer could not be read'));
  const unwatch = watchLifeline(worker, () => fail('the browser ended the worker'));
  return {
    methods: end.methods,
    gone,
    close() {
      unwatch();
      worker.terminate();
      end.fail(new WorkerGone('closed'));
    },
  };
}
