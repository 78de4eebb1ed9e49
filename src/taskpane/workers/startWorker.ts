import { watchLifeline } from './lifeline';
import { remote, type Remote } from './remote';

/** Error of calls to a worker that is gone: it failed to start, died or was closed. */
export class WorkerGone extends Error {}

export interface StartedWorker<Methods> {
  methods: Remote<Methods>;
  /** Rejects with WorkerGone once the worker is gone, unless it was closed. */
  gone: Promise<never>;
  /** Terminates it at once, abandoning its work. */
  close(): void;
}

/** A worker that runs `serve`, as called by the page. If it fails to start, or ends for any reason, its calls fail. */
export function startWorker<Methods>(worker: Worker): StartedWorker<Methods> {
  const end = remote<Methods>(worker);
  let notice: (error: WorkerGone) => void = () => undefined;
  const gone = new Promise<never>((_resolve, reject) => {
    notice = reject;
  });
  // Not everyone awaits it.
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
