import { remote, serve } from '../../src/taskpane/workers/remote';
import { WorkerGone, type StartedWorker } from '../../src/taskpane/workers/startWorker';

/** What a worker does, done here: everything is copied on its way there and back, as it is to a worker. */
export function startOverChannel<Methods>(
  methods: Record<string, (...args: never[]) => unknown>,
): StartedWorker<Methods> {
  const { port1, port2 } = new MessageChannel();
  serve(port2, methods);
  const end = remote<Methods>(port1);
  port1.start();
  port2.start();
  return {
    methods: end.methods,
    gone: new Promise(() => undefined),
    close() {
      port1.close();
      end.fail(new WorkerGone('closed'));
    },
  };
}
