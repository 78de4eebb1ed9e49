import type { MessageEnd } from './remote';

/**
 * A worker terminated by the browser (low memory, for example) sends no message, but a lock it holds is released, which
 * notifies whoever waits for it. Unlike a heartbeat, a lock is not affected by busy work.
 */
export type Locks = Pick<LockManager, 'request'>;

interface Hold {
  /** Name of the lock the worker must hold for as long as it lives. */
  hold: string;
}
interface Held {
  held: string;
}

/** The locks of this page or worker; null in old browsers and over plain http from another machine. */
export const ownLocks = (): Locks | null => (navigator as { locks?: Locks }).locks ?? null;

/** In the worker: holds the lock named by the page. Does nothing if locks are unavailable. */
export function holdLifeline(end: MessageEnd, locks: Locks | null = ownLocks()): void {
  end.addEventListener('message', ({ data }: MessageEvent<Partial<Hold>>) => {
    const { hold } = data;
    if (hold === undefined || locks === null) return;
    const forEver = new Promise<never>(() => undefined);
    const held = (): Promise<never> => {
      end.postMessage({ held: hold } satisfies Held, []);
      return forEver;
    };
    // Refused if storage is blocked: then there is no lifeline, as in old browsers.
    locks.request(hold, held).catch(() => undefined);
  });
}

let watched = 0;

/** On the page: calls `onGone` when the worker has ended for any reason. Returns a function that stops watching. */
export function watchLifeline(
  end: MessageEnd,
  onGone: () => void,
  locks: Locks | null = ownLocks(),
): () => void {
  const stop = new AbortController();
  if (locks === null) return () => undefined;
  watched += 1;
  const name = `cchc-worker-${performance.timeOrigin}-${Math.random()}-${watched}`;
  end.addEventListener('message', ({ data }: MessageEvent<Partial<Held>>) => {
    if (data.held !== name || stop.signal.aborted) return;
    locks.request(name, { signal: stop.signal }, () => onGone()).catch(() => undefined);
  });
  end.postMessage({ hold: name } satisfies Hold, []);
  return () => stop.abort();
}
