import { holdLifeline, watchLifeline, type Locks } from '../../../src/taskpane/workers/lifeline';
import { remote, serve, type MessageEnd } from '../../../src/taskpane/workers/remote';

/** Locks as implemented by a browser: one holder per name, waiters in order; `end` simulates the end of a holder. */
function browserLocks() {
  const queues = new Map<string, (() => unknown)[]>();
  const holders: (() => void)[] = [];
  const grant = (name: string): void => {
    const next = queues.get(name)?.[0];
    if (!next) return;
    const letGo = (): void => {
      queues.get(name)?.shift();
      grant(name);
    };
    holders.push(letGo);
    void Promise.resolve(next()).then(letGo);
  };
  const request = (name: string, ...rest: unknown[]): Promise<unknown> => {
    const run = rest[rest.length - 1] as () => unknown;
    const queue = queues.get(name) ?? [];
    queues.set(name, queue);
    queue.push(run);
    if (queue.length === 1) grant(name);
    const { signal } = (rest.length > 1 ? rest[0] : {}) as { signal?: AbortSignal };
    signal?.addEventListener('abort', () =>
      queues.set(
        name,
        queue.filter((each) => each !== run),
      ),
    );
    return Promise.resolve();
  };
  return { locks: { request } as unknown as Locks, endWorker: () => holders.shift()?.() };
}

const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
let ports: MessagePort[] = [];
afterEach(() => ports.forEach((port) => port.close()));

function channel(): [page: MessageEnd, worker: MessageEnd] {
  const { port1, port2 } = new MessageChannel();
  ports = [port1, port2];
  ports.forEach((port) => port.start());
  return [port1 as unknown as MessageEnd, port2 as unknown as MessageEnd];
}

test('a worker that ends without a word is missed, and its call fails', async () => {
  const [page, worker] = channel();
  const { locks, endWorker } = browserLocks();
  holdLifeline(worker, locks);
  serve(worker, { work: () => new Promise(() => undefined), quick: () => 'done' });
  const { methods, fail } = remote<{ work(): void; quick(): string }>(page);
  watchLifeline(page, () => fail(new Error('gone')), locks);
  await expect(methods.quick()).resolves.toBe('done');
  const working = methods.work();
  const outcome = jest.fn();
  working.catch(outcome);
  await settled();
  expect(outcome).not.toHaveBeenCalled();
  endWorker();
  await expect(working).rejects.toThrow('gone');
});

test('one that is closed on purpose is not', async () => {
  const [page, worker] = channel();
  const { locks, endWorker } = browserLocks();
  holdLifeline(worker, locks);
  const onGone = jest.fn();
  const unwatch = watchLifeline(page, onGone, locks);
  await settled();
  unwatch();
  endWorker();
  await settled();
  expect(onGone).not.toHaveBeenCalled();
});

test('without locks, or where they are refused, all works and nothing is missed', async () => {
  const refused = { request: () => Promise.reject(new Error('SecurityError')) } as unknown as Locks;
  for (const locks of [null, refused]) {
    const [page, worker] = channel();
    holdLifeline(worker, locks);
    serve(worker, { quick: () => 'done' });
    const onGone = jest.fn();
    watchLifeline(page, onGone, locks);
    await expect(remote<{ quick(): string }>(page).methods.quick()).resolves.toBe('done');
    await settled();
    expect(onGone).not.toHaveBeenCalled();
    ports.forEach((port) => port.close());
  }
});
