import type { MessageEnd } from './remote';

/**
 * A worker that the browser ends (memory is short, say) sends no word. But a lock that it holds is let go then, and whoever
 * waits for it gets to know. Busy work does not matter to a lock, unlike to a heartbeat.
 */
export type Locks = Pick<LockManager, 'request'>;

interface Hold {
  /** Name of the lock that the worker is to hold as long as it lives. */
  hold: string;
}
interface Held {
  held: string;
}

/** The locks of this page or worker; null in old browsers and over plain http from another machine. */
export const ownLocks = (): Locks | null => (navigator as { locks?: Locks }).locks ?? null;

/** In the worker: holds the lock that the page names. Without locks nothing is held, and nothing said. */
export function holdLifeline(end: MessageEnd, locks: Locks | null = ownLocks()): void {
  end.addEventListener('message', ({ data }: MessageEvent<Partial<Hold>>) => {
    const { hold } = data;
    if (hold === undefined || locks === null) return;
    const forEver = new Promise<never>(() => undefined);
    const held = (): Promise<never> => {
      end.postMessage({ held: hold } satisfies Held, []);
      return forEver;
    };
    // Refused where storage is blocked: then there is no lifeline, as in old browsers.
    locks.request(hold, held).catch(() => undefined);
  });
}

let watched = 0;

/** On the page: calls `onGone` when the worker has ended, however that came. Returns a function that stops watching. */
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
