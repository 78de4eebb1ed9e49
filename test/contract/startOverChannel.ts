import { remote, serve } from '../../src/taskpane/workers/remote';
import { WorkerGone, type StartedWorker } from '../../src/taskpane/workers/startWorker';

/** Runs a worker's functions here, copying everything in both directions as for a real worker. */
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
